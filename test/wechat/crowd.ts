// People with one reminder each that waits, and what becomes of each at WeChat's.
import type { Pool } from 'pg'
import { derivedId } from '../../functions/_kit/ids.ts'
import { message, outbox } from '../../functions/_kit/tables.ts'
import { identity } from '../../functions/person/tables.ts'
import type { Ledger } from '../../local/wechat/ledger.ts'
import { insert, times } from '../cron/rows.ts'

export const templateId = 'demo-grant-change'
const day = 86_400_000

/** Of a hundred, two keep no identity, two are told of something past, two have allowed WeChat nothing. */
export const kindOf = (n: number) =>
  (['suppressed', 'expired', 'failed'] as const)[Math.floor((n % 100) / 2)] ?? 'sent'

export const openIdOf = (n: number) => `demo-outbox-${n}`
export const personIdOf = (n: number) => derivedId('test/outbox-kills', n)

export interface Crowd {
  people: number
  owner: Pool
  ledger: Ledger
  start: Date
}

/** All others have allowed three, so that WeChat shows what it is sent twice. */
export async function gather({ people, owner, ledger, start }: Crowd): Promise<void> {
  const everybody = times(people, (n) => ({ n, personId: personIdOf(n) }))
  const ids = everybody.map(({ n, personId }) => ({
    n,
    personId,
    messageId: derivedId('test/outbox-kills/message', n),
  }))
  const told = { kind: 'grantEnded', writtenAt: start } as const
  await insert(
    owner,
    message,
    ids.map(({ n: _, ...id }) => ({ ...id, ...told })),
  )
  const known = everybody.filter(({ n }) => kindOf(n) !== 'suppressed')
  await insert(
    owner,
    identity,
    known.map(({ n, personId }) => ({ personId, appId: 'wxtest', openId: openIdOf(n) })),
  )
  const waiting = { template: 'grantChange', state: 'waiting', attempts: 0 } as const
  const at = { writtenAt: start, dueAt: start }
  const until = (n: number) => new Date(start.getTime() + (kindOf(n) === 'expired' ? 0 : day))
  await insert(
    owner,
    outbox,
    ids.map(({ n, ...id }) => ({ ...id, ...waiting, ...at, expiresAt: until(n) })),
  )
  for (const { n } of everybody) {
    if (kindOf(n) !== 'failed')
      for (let one = 0; one < 3; one += 1) ledger.allow(openIdOf(n), templateId)
  }
}
