import { getTableColumns } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withClient } from '../../db/client.ts'
import { LEDGERS } from '../../db/privileges.ts'
import { record } from '../../functions/_kit/tables.ts'
import { lineDigest } from '../../functions/cron-ledger/digest.ts'
import { aClockwork, type Clockwork } from './clockwork.ts'
import { aRecord, communityIds, insert, times } from './rows.ts'

const [here, elsewhere] = communityIds
const start = new Date('2026-03-14T01:00:00.000Z')
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000)

let clockwork: Clockwork
beforeAll(async () => {
  clockwork = await aClockwork(start)
})
afterAll(() => clockwork.close())
beforeEach(async () => {
  clockwork.setClock(start)
  await clockwork.owner.query(
    'delete from linli.record; delete from linli.sealed_record; delete from linli.record_seal',
  )
})

const write = (seconds: number[], communityId: string = here) =>
  insert(
    clockwork.owner,
    record,
    seconds.map((s) => aRecord(communityId, later(s), `${s}`)),
  )

async function seals(communityId: string = here) {
  const { rows } = await clockwork.owner.query<{ seal_number: number; lines: number; at: number }>(
    `select seal_number, lines, extract(epoch from sealed_at - $2)::float8 as at
     from linli.record_seal where community_id = $1 order by 1`,
    [communityId, start],
  )
  return rows.map(({ seal_number, lines, at }) => [seal_number, lines, at])
}

it('seals a line once its minute is more than a minute old, each community by itself', async () => {
  await write([0, 1, 59.999, 60])
  await write([30], elsewhere)
  clockwork.setClock(later(119.999))
  expect(await clockwork.ring('cron-ledger')).toMatchObject({ counts: { lines: 0, seals: 0 } })
  clockwork.setClock(later(120))
  expect(await clockwork.ring('cron-ledger')).toMatchObject({ counts: { lines: 4, seals: 2 } })
  expect(await seals()).toEqual([[1, 3, 60]])
  expect(await seals(elsewhere)).toEqual([[1, 1, 60]])
  clockwork.setClock(later(180))
  expect(await clockwork.ring('cron-ledger')).toMatchObject({ counts: { lines: 1, seals: 1 } })
  expect(await seals()).toEqual([
    [1, 3, 60],
    [2, 1, 120],
  ])
})

it('takes in a line up to ten minutes late with the next ones, and leaves an older one out', async () => {
  await write([1200])
  clockwork.setClock(later(1320))
  await clockwork.ring('cron-ledger')
  await write([660, 659.999])
  expect(await clockwork.ring('cron-ledger')).toMatchObject({ counts: { lines: 0, seals: 0 } })
  await write([5000])
  clockwork.setClock(later(5200))
  expect(await clockwork.ring('cron-ledger')).toMatchObject({ counts: { lines: 2, seals: 2 } })
  expect(await seals()).toEqual([
    [1, 1, 1260],
    [2, 1, 1260],
    [3, 1, 5040],
  ])
})

it('seals a crowd of one minute by 5,000, and goes on the next time when there is no more', async () => {
  await write(times(11_000, (n) => n / 1000))
  clockwork.setClock(later(300))
  const hasty = await clockwork.ring('cron-ledger', 'in haste')
  expect(hasty).toMatchObject({ outcome: 'more', counts: { lines: 5000, seals: 1 } })
  expect(await clockwork.ring('cron-ledger')).toMatchObject({ counts: { lines: 6000, seals: 2 } })
  expect(await seals()).toEqual([
    [1, 5000, 60],
    [2, 5000, 60],
    [3, 1000, 60],
  ])
})

it('takes whole minutes only where a batch ends within one', async () => {
  await write(times(4990, (n) => n / 1000))
  await write(times(20, (n) => 60 + n))
  clockwork.setClock(later(300))
  await clockwork.ring('cron-ledger')
  expect(await seals()).toEqual([
    [1, 4990, 60],
    [2, 20, 120],
  ])
})

it('comes to those that wait longest when time runs out', async () => {
  await write([0, 600])
  await write([120], elsewhere)
  clockwork.setClock(later(240))
  await clockwork.ring('cron-ledger')
  await write([700], elsewhere)
  clockwork.setClock(later(1000))
  await clockwork.ring('cron-ledger', 'in haste')
  expect([(await seals()).length, (await seals(elsewhere)).length]).toEqual([2, 1])
  await clockwork.ring('cron-ledger', 'in haste')
  expect([(await seals()).length, (await seals(elsewhere)).length]).toEqual([2, 2])
})

it('makes one chain when ten run at once', async () => {
  for (let turn = 1; turn <= 5; turn += 1) {
    await write(times(50, (n) => turn * 600 + n * 7))
    clockwork.setClock(later(turn * 600 + 590))
    const answers = await Promise.all(times(10, () => clockwork.ring('cron-ledger')))
    const lines = answers.map((one) => ('counts' in one ? (one.counts.lines ?? 0) : 0))
    expect(lines.reduce((sum, one) => sum + one, 0)).toBe(50)
  }
  const { rows } = await clockwork.owner.query(
    `select count(*)::int as lines, max(seal_number) as last, count(distinct seal_number)::int as seals
     from linli.sealed_record`,
  )
  expect(rows).toEqual([{ lines: 250, last: 30, seals: 30 }])
})

it('makes the digest of a line from every column of its table', () => {
  const line = aRecord(here, start, 1)
  expect(Object.keys(getTableColumns(record)).sort()).toEqual(Object.keys(line).sort())
  const others = Object.keys(line).map((key) => {
    const other = key === 'recordedAt' ? later(0.001) : 'other'
    return lineDigest({ ...line, [key]: other }).toString('hex')
  })
  const all = [...others, lineDigest(line).toString('hex')]
  expect(new Set(all).size).toBe(Object.keys(line).length + 1)
})

describe.each(LEDGERS.map((ledger) => ({ ledger })))('the app’s role and $ledger', ({ ledger }) => {
  it.each([
    ['change', `update linli.${ledger} set community_id = community_id`],
    ['remove', `delete from linli.${ledger}`],
    ['empty', `truncate linli.${ledger}`],
    ['drop', `drop table linli.${ledger}`],
    ['alter', `alter table linli.${ledger} add column other text`],
  ])('cannot %s it', async (_what, statement) => {
    const refused = withClient(clockwork.database.appUrl, (client) => client.query(statement))
    await expect(refused).rejects.toMatchObject({ code: '42501' })
  })

  it('can read it', async () => {
    const { appUrl } = clockwork.database
    const read = withClient(appUrl, (client) => client.query(`select from linli.${ledger}`))
    await expect(read).resolves.toMatchObject({ command: 'SELECT' })
  })
})
