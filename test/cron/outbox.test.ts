import { drizzle } from 'drizzle-orm/node-postgres'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { derivedId } from '../../functions/_kit/ids.ts'
import { message, outbox } from '../../functions/_kit/tables.ts'
import { reportOf } from '../../functions/cron-outbox/report.ts'
import { mostTogether } from '../../functions/cron-outbox/send-reminders.ts'
import { identity, reminderQuota } from '../../functions/person/tables.ts'
import type { Mishap } from '../../local/wechat/server.ts'
import { aClockwork, type Clockwork } from './clockwork.ts'
import { insert, times } from './rows.ts'

const start = new Date('2026-03-14T01:03:00.000Z')
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const template = 'grantChange' as const
const templateId = 'demo-grant-change'
const idOf = (n: number, what = 'person') => derivedId('test/outbox', what, n)
const openIdOf = (n: number) => `demo-outbox-${n}`

let mishap: (n: number) => Mishap | undefined = () => undefined
const clockwork: Clockwork = await aClockwork(start, {
  mishap: ({ openId }) => mishap(Number(openId.split('-').at(-1))),
})
const { owner, ring, setClock, reminders } = clockwork
const { ledger } = reminders.wechat
afterAll(() => clockwork.close())
beforeEach(async () => {
  await owner.query(
    `delete from linli.outbox; delete from linli.message; delete from linli.reminder_quota;
     delete from sealed.identity`,
  )
  setClock(start)
  mishap = () => undefined
})

/** Somebody with one reminder that waits, and so many that are left to them, at WeChat too. */
async function aReminder(n: number, { allowed = 1, on = clockwork } = {}) {
  const { owner, reminders } = on
  const personId = idOf(n)
  const ids = { personId, messageId: idOf(n, 'message') }
  await insert(owner, message, [{ ...ids, kind: 'grantEnded', writtenAt: start }])
  await insert(owner, reminderQuota, [{ personId, template, remaining: 3 }])
  await insert(owner, identity, [{ personId, appId: 'wxtest', openId: openIdOf(n) }])
  const put = { ...ids, template, writtenAt: start, dueAt: start, expiresAt: later(60) }
  await insert(owner, outbox, [{ ...put, state: 'waiting', attempts: 0 }])
  for (let one = 0; one < allowed; one += 1) reminders.wechat.ledger.allow(openIdOf(n), templateId)
}

async function stands(n: number, { owner } = clockwork) {
  const { rows } = await owner.query<{ stands: unknown[] }>(
    `select json_build_array(state, code, attempts, (extract(epoch from due_at - $2) / 60)::float8, remaining) as stands
     from linli.outbox left join linli.reminder_quota using (person_id) where person_id = $1`,
    [idOf(n), start],
  )
  return rows[0]?.stands
}

const shownTo = (n: number) => ledger.shown().filter(({ openId }) => openId === openIdOf(n))

describe('cron-outbox', () => {
  it('sends what waits, in WeChat’s words, once', async () => {
    await aReminder(1)
    const counts = { delivered: 1, failed: 0, unknown: 0, suppressed: 0, expired: 0, retried: 0 }
    expect(await ring('cron-outbox')).toMatchObject({ outcome: 'done', counts })
    expect(await ring('cron-outbox')).toMatchObject({ counts: { delivered: 0 } })
    expect(await stands(1)).toEqual(['delivered', null, 1, null, 3])
    expect(shownTo(1)).toMatchObject([
      {
        ...{ templateId, page: 'pages/messages/messages' },
        fields: { thing1: '您的一个身份已结束', thing2: '邻里', time3: '2026年3月14日 09:03' },
      },
    ])
  })

  it('sends nothing before it is due, and lets lapse what is past', async () => {
    await aReminder(2)
    setClock(later(-1))
    expect(await ring('cron-outbox')).toMatchObject({ counts: { delivered: 0 } })
    setClock(later(60))
    expect(await ring('cron-outbox')).toMatchObject({ counts: { expired: 1, delivered: 0 } })
    expect(await stands(2)).toEqual(['expired', null, 0, null, 4])
    expect(shownTo(2)).toEqual([])
  })

  it('tries again with growing pauses what cannot have been delivered, until it lapses', async () => {
    await aReminder(3)
    mishap = () => ({ errcode: -1 })
    const tried: unknown[] = []
    for (const minutes of [0, 0.9, 1, 2.9, 3, 7, 15, 31, 59.9]) {
      setClock(later(minutes))
      await ring('cron-outbox')
      tried.push(await stands(3))
    }
    expect(tried).toEqual([
      ['waiting', '-1', 1, 1, 3],
      ['waiting', '-1', 1, 1, 3],
      ['waiting', '-1', 2, 3, 3],
      ['waiting', '-1', 2, 3, 3],
      ['waiting', '-1', 3, 7, 3],
      ['waiting', '-1', 4, 15, 3],
      ['waiting', '-1', 5, 31, 3],
      ['waiting', '-1', 6, 60, 3],
      ['waiting', '-1', 6, 60, 3],
    ])
    setClock(later(60))
    mishap = () => undefined
    await ring('cron-outbox')
    expect(await stands(3)).toEqual(['expired', '-1', 6, null, 4])
  })

  it('delivers at a later try', async () => {
    await aReminder(4)
    mishap = () => ({ errcode: 45009 })
    await ring('cron-outbox')
    mishap = () => undefined
    setClock(later(1))
    await ring('cron-outbox')
    expect(await stands(4)).toEqual(['delivered', null, 2, null, 3])
    expect(shownTo(4)).toHaveLength(1)
  })

  it.each([
    ['cutBefore', 0],
    ['cutAfter', 1],
  ] as const)('never sends again after %s: nobody knows whether it arrived', async (cut, shown) => {
    const n = shown + 5
    await aReminder(n)
    mishap = () => cut
    expect(await ring('cron-outbox')).toMatchObject({ counts: { unknown: 1 } })
    mishap = () => undefined
    setClock(later(30))
    await ring('cron-outbox')
    expect(await stands(n)).toEqual(['unknown', 'UND_ERR_SOCKET', 1, null, 3])
    expect(shownTo(n)).toHaveLength(shown)
  })

  it('gives up what a crashed run had called out, once its lease is over', async () => {
    await aReminder(7)
    await owner.query(`update linli.outbox set state = 'sending', attempts = 1, due_at = $1`, [
      later(2),
    ])
    setClock(later(1.9))
    await ring('cron-outbox')
    expect(await stands(7)).toEqual(['sending', null, 1, 2, 3])
    setClock(later(2))
    expect(await ring('cron-outbox')).toMatchObject({ counts: { unknown: 1 } })
    expect(await stands(7)).toEqual(['unknown', 'noAnswer', 1, null, 3])
    expect(shownTo(7)).toEqual([])
  })

  it('takes WeChat’s word that nothing is left (43101), and does not try again', async () => {
    await aReminder(8, { allowed: 0 })
    expect(await ring('cron-outbox')).toMatchObject({ counts: { failed: 1, retried: 0 } })
    expect(await stands(8)).toEqual(['failed', '43101', 1, null, 0])
  })

  it.each([47003, 40037, 41030, 40003])(
    'gives back what WeChat refused with %i',
    async (errcode) => {
      await aReminder(9)
      mishap = () => ({ errcode })
      await ring('cron-outbox')
      expect(await stands(9)).toEqual(['failed', String(errcode), 1, null, 4])
    },
  )

  it('suppresses what has no identity, no template or no message any more', async () => {
    for (const n of [10, 11, 12]) await aReminder(n)
    await owner.query('delete from sealed.identity where person_id = $1', [idOf(10)])
    await owner.query('delete from linli.message where person_id = $1', [idOf(11)])
    await owner.query(`update linli.outbox set template = 'ofOldTimes' where person_id = $1`, [
      idOf(12),
    ])
    expect(await ring('cron-outbox')).toMatchObject({ counts: { suppressed: 3, delivered: 0 } })
    expect((await stands(10))?.slice(0, 2)).toEqual(['suppressed', null])
    expect([10, 11, 12].flatMap(shownTo)).toEqual([])
  })

  it('begins nothing while WeChat gives no token: all waits', async () => {
    const gone = await aClockwork(start)
    await aReminder(13, { on: gone })
    await gone.reminders.wechat.close()
    await expect(gone.ring('cron-outbox')).rejects.toThrow('cron-outbox failed')
    expect(gone.log.at(-1)).toMatchObject({ bug: { name: 'NoToken', code: 'ECONNREFUSED' } })
    expect(await stands(13, gone)).toEqual(['waiting', null, 0, 0, 3])
    await gone.close()
  })
})

it('sends many in batches, of two at once each to others, as far as there is time', async () => {
  const many = await aClockwork(start)
  const rows = 95
  const ids = times(rows, (n) => ({ personId: idOf(n), messageId: idOf(n, 'message') }))
  const kind = 'grantEnded' as const
  await insert(
    many.owner,
    message,
    ids.map((each) => ({ ...each, kind, writtenAt: start })),
  )
  await insert(
    many.owner,
    identity,
    times(rows, (n) => ({ personId: idOf(n), appId: 'wxtest', openId: openIdOf(n) })),
  )
  const put = { template, writtenAt: start, dueAt: start, expiresAt: later(60), attempts: 0 }
  await insert(
    many.owner,
    outbox,
    ids.map((each) => ({ ...each, ...put, state: 'waiting' as const })),
  )
  for (const n of times(rows, (n) => n)) many.reminders.wechat.ledger.allow(openIdOf(n), templateId)
  const hasty = await many.ring('cron-outbox', 'in haste')
  expect(hasty).toMatchObject({ outcome: 'more', counts: { delivered: mostTogether } })
  const both = await Promise.all([many.ring('cron-outbox'), many.ring('cron-outbox')])
  const delivered = both.map((answer) => ('counts' in answer ? (answer.counts.delivered ?? 0) : 0))
  expect((delivered[0] ?? 0) + (delivered[1] ?? 0)).toBe(rows - mostTogether)
  const { shown } = many.reminders.wechat.ledger
  expect(new Set(shown().map(({ openId }) => openId)).size).toBe(rows)
  expect(shown()).toHaveLength(rows)
  expect(await reportOf(drizzle(many.owner))).toEqual({
    ...{ written: rows, delivered: rows, failed: 0, unknown: 0 },
    ...{ suppressed: 0, expired: 0, waiting: 0 },
  })
  await many.close()
})
