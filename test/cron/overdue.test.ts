import { afterAll, beforeAll, expect, it } from 'vitest'
import { activity, checkIn, dispute } from '../../functions/activity/tables.ts'
import { aClockwork, type Clockwork } from './clockwork.ts'
import { aCheckIn, anActivity, communityIds, insert } from './rows.ts'

const [communityId] = communityIds
// Saturday 14 March 2026: due on Friday 20 March, overdue with the 21st in Shanghai.
const disputedAt = new Date('2026-03-14T01:00:00.000Z')
const overdueAt = new Date('2026-03-20T16:00:00.000Z')

let clockwork: Clockwork
beforeAll(async () => {
  clockwork = await aClockwork()
})
afterAll(() => clockwork.close())

it('finds a dispute overdue when its day is over, once, and tells whose it is', async () => {
  const { owner, ring, setClock } = clockwork
  const of = anActivity(communityId, disputedAt, 'disputed')
  const record = aCheckIn(of, disputedAt, 1)
  await insert(owner, activity, [of])
  await insert(owner, checkIn, [record])
  const { activityId, checkInId, personId } = record
  const ids = { communityId, activityId, checkInId, personId }
  const disputeId = checkInId
  await insert(owner, dispute, [{ ...ids, disputeId, reason: 'neverThere', disputedAt }])
  setClock(new Date(overdueAt.getTime() - 1))
  expect(await ring('cron-activities')).toMatchObject({ counts: { overdue: 0 } })
  setClock(overdueAt)
  const answers = await Promise.all([ring('cron-activities'), ring('cron-activities')])
  const found = answers.map((answer) => ('counts' in answer ? answer.counts.overdue : undefined))
  expect(found.sort()).toEqual([0, 1])
  const { rows } = await owner.query('select found_at from linli.dispute_overdue')
  expect(rows).toEqual([{ found_at: overdueAt }])
  const told = await owner.query(
    `select person_id from linli.message where kind = 'disputeOverdue'`,
  )
  expect(told.rows).toEqual([{ person_id: personId }])
})
