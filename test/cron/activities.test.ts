import { afterAll, beforeAll, expect, it } from 'vitest'
import { activity, checkIn, ruling } from '../../functions/activity/tables.ts'
import { aClockwork, type Clockwork } from './clockwork.ts'
import { aCheckIn, anActivity, aRuling, communityIds, insert, times } from './rows.ts'

const [communityId, elsewhere] = communityIds
const closesAt = new Date('2026-03-10T02:00:00.000Z')
const hoursLater = (hours: number) => new Date(closesAt.getTime() + hours * 3_600_000)

let clockwork: Clockwork
beforeAll(async () => {
  clockwork = await aClockwork()
})
afterAll(() => clockwork.close())

async function totals() {
  const { rows } = await clockwork.owner.query(
    `select activity_id as "activityId", attendees, unconfirmed, fixed_at as "fixedAt"
     from linli.activity_total order by fixed_at, activity_id`,
  )
  return rows
}

it('fixes who came 48 hours after the end, also where it was cancelled, once, and never changes it', async () => {
  const { owner, ring, setClock } = clockwork
  const visited = anActivity(communityId, closesAt, 'visited')
  const twin = { ...visited, communityId: elsewhere }
  const cancelled = { ...visited, cancelledAt: hoursLater(-1), cancelReason: '下雨' }
  const empty = anActivity(communityId, hoursLater(1), 'empty')
  await insert(owner, activity, [cancelled, twin, empty])
  await insert(
    owner,
    checkIn,
    times(7, (who) => aCheckIn(visited, hoursLater(-1), who)),
  )
  setClock(new Date(hoursLater(48).getTime() - 1))
  expect(await ring('cron-activities')).toMatchObject({ counts: { fixed: 0 } })
  setClock(hoursLater(48))
  expect(await ring('cron-activities')).toMatchObject({ counts: { fixed: 2 } })
  const fixedAt = hoursLater(48)
  const { activityId } = visited
  const fixed = [
    { activityId, attendees: 0, unconfirmed: 0, fixedAt },
    { activityId, attendees: 7, unconfirmed: 3, fixedAt },
  ]
  expect(await totals()).toEqual(expect.arrayContaining(fixed))
  await insert(owner, checkIn, [aCheckIn(visited, hoursLater(49), 9)])
  setClock(hoursLater(72))
  expect(await ring('cron-activities')).toMatchObject({ counts: { fixed: 1 } })
  expect(await totals()).toHaveLength(3)
  expect(await totals()).toEqual(expect.arrayContaining(fixed))
})

it('counts each record as the last ruling before the fixing found it', async () => {
  const { owner, ring, setClock } = clockwork
  const ruled = anActivity(communityId, hoursLater(20), 'ruled')
  // Of six, those numbered 0 and 3 wait.
  const records = times(6, (who) => aCheckIn(ruled, hoursLater(19), who))
  await insert(owner, activity, [ruled])
  await insert(owner, checkIn, records)
  await insert(owner, ruling, [
    aRuling(records[0], 1, 'confirmed', hoursLater(20)),
    aRuling(records[1], 1, 'rejected', hoursLater(20)),
    aRuling(records[2], 1, 'rejected', hoursLater(20)),
    aRuling(records[2], 2, 'confirmed', hoursLater(68)),
    aRuling(records[4], 1, 'rejected', new Date(hoursLater(68).getTime() + 1)),
  ])
  setClock(hoursLater(90))
  expect(await ring('cron-activities')).toMatchObject({ counts: { fixed: 1 } })
  const { activityId } = ruled
  const fixed = (await totals()).find((one) => one.activityId === activityId)
  expect(fixed).toEqual({ activityId, attendees: 5, unconfirmed: 1, fixedAt: hoursLater(68) })
})

it('fixes many in batches, as many as it has time for', async () => {
  const { owner, ring, setClock } = clockwork
  setClock(hoursLater(200))
  await insert(
    owner,
    activity,
    times(250, (n) => anActivity(communityId, hoursLater(100), n)),
  )
  const hasty = await ring('cron-activities', 'in haste')
  expect(hasty).toMatchObject({ outcome: 'more', counts: { fixed: 100 } })
  const both = await Promise.all([ring('cron-activities'), ring('cron-activities')])
  const fixed = both.map((answer) => ('counts' in answer ? answer.counts.fixed : undefined))
  expect((fixed[0] ?? 0) + (fixed[1] ?? 0)).toBe(150)
  expect(await totals()).toHaveLength(254)
})
