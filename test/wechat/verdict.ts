// Each reminder's outcome in the outbox against what the double of WeChat counted for itself, one by one.
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Pool } from 'pg'
import { type Report, reportOf } from '../../functions/cron-outbox/report.ts'
import type { WeChatServer } from '../../local/wechat/server.ts'
import { times } from '../cron/rows.ts'
import { kindOf, openIdOf, personIdOf } from './crowd.ts'

export interface Verdict {
  report: Report
  /** What was written and has no outcome, or no row at all. */
  lost: string[]
  /** What WeChat showed twice. */
  twice: string[]
  /** What was sent again though it may have been shown, whether it was shown again or not. */
  again: string[]
  /** What the outbox says otherwise than WeChat: delivered and not shown, or shown and not sent. */
  contrary: string[]
  /** What stands as unknown, and what no answer was given to. */
  unknown: string[]
  ambiguous: string[]
}

interface Found {
  people: number
  owner: Pool
  double: WeChatServer
  again: readonly string[]
}

export async function verdictOn({ people, owner, double, again }: Found): Promise<Verdict> {
  const report = await reportOf(drizzle(owner))
  const { rows } = await owner.query<{ personId: string; state: string }>(
    'select person_id as "personId", state from linli.outbox',
  )
  const states = new Map(rows.map(({ personId, state }) => [personId, state]))
  const shown = countOf(double.ledger.shown().map(({ openId }) => openId))
  const everybody = times(people, (n) => {
    const openId = openIdOf(n)
    const state = states.get(personIdOf(n)) ?? 'gone'
    return { n, openId, state, shown: shown.get(openId) ?? 0 }
  })
  const where = (isIt: (one: (typeof everybody)[number]) => boolean) =>
    everybody.filter(isIt).map(({ openId }) => openId)
  return {
    report,
    lost: where(({ state }) => ['gone', 'waiting', 'sending'].includes(state)),
    twice: where(({ shown }) => shown > 1),
    again: [...again],
    contrary: where((one) => !agrees(one)),
    unknown: where(({ state }) => state === 'unknown'),
    ambiguous: double.ambiguous().map(({ openId }) => openId),
  }
}

function agrees({ n, state, shown }: { n: number; state: string; shown: number }): boolean {
  const kind = kindOf(n)
  if (state === 'delivered') return kind === 'sent' && shown === 1
  if (state === 'unknown') return kind === 'sent' || (kind === 'failed' && shown === 0)
  return state === kind && shown === 0
}

function countOf(all: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}
