import { randomUUID } from 'node:crypto'
import { listActivities } from '@linli/shared/activity/list-activities'
import { planActivity } from '@linli/shared/activity/plan-activity'
import { showActivity } from '@linli/shared/activity/show-activity'
import { closePlace } from '@linli/shared/place/close-place'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { newPlan } from './planning.ts'

describe('activity.planActivity', () => {
  let lane: Lane
  let worker: Caller

  beforeAll(async () => {
    lane = await aLane()
    worker = await lane.aPerson('communityWorker')
  })
  afterAll(() => lane.close())

  it('puts it on the list, open half an hour before, with the community’s office answering for it', async () => {
    const { notice, ...plan } = { ...newPlan(lane), about: '带上手机。', capacity: 20 }
    const reply = await worker.call(planActivity, { ...plan, notice })
    const opensAt = new Date(Date.parse(plan.startsAt) - 1_800_000).toISOString()
    expect(reply).toMatchObject({ opensAt, closesAt: plan.endsAt })
    const { communityId, activityId } = plan
    const resident = await lane.aPerson('householdMember')
    const { activity, attendees } = await resident.call(showActivity, { communityId, activityId })
    const asked = { fromOn: '2026-03-14', days: 1, communityId }
    const { activities } = await resident.call(listActivities, asked)
    const { office, officePhone } = { office: '演示·便民服务站', officePhone: '0871-0000-0012' }
    const { opensAt: opens, closesAt, ...shown } = { ...activity, attendees }
    expect({ opens, closesAt }).toEqual({ opens: opensAt, closesAt: plan.endsAt })
    const calm = { cancelledAt: null, cancelReason: null, isInvented: true, attendees: 0 }
    expect(shown).toEqual({ ...plan, office, officePhone, ...calm })
    expect(activities.filter((listed) => listed.activityId === activityId)).toHaveLength(1)
  })

  it('takes what has begun up to half an hour ago, and lasts up to a day', async () => {
    const plans = [newPlan(lane, -30), newPlan(lane, 60, 24 * 60), newPlan(lane, 90 * 24 * 60)]
    for (const plan of plans) await worker.call(planActivity, plan)
    const { rows } = await lane.owner.query(
      'select 1 from linli.activity where activity_id = any ($1)',
      [plans.map(({ activityId }) => activityId)],
    )
    expect(rows).toHaveLength(3)
  })

  it('stands once, whether the answer was lost or two send it at once', async () => {
    const plan = newPlan(lane)
    const requestId = randomUUID()
    const [first, second] = await Promise.all(
      [1, 2].map(() => worker.ask(planActivity, plan, requestId)),
    )
    expect(second).toEqual(first)
    const other = await worker.ask(planActivity, { ...plan, title: '别的课堂' })
    expect(other).toMatchObject({ failure: { kind: 'conflict', code: 'idReused' } })
    const { rows } = await lane.owner.query(
      `select title, (select count(*)::int from linli.record where subject_id = activity_id) as lines
       from linli.activity where activity_id = $1`,
      [plan.activityId],
    )
    expect(rows).toEqual([{ title: '手机课堂', lines: 1 }])
  })

  it.each([0, -1, 100_001])('names the field where the capacity is %i', async (capacity) => {
    const refused = worker.call(planActivity, { ...newPlan(lane), capacity })
    await expect(refused).rejects.toMatchObject({ code: 'invalid', fields: [{ path: 'capacity' }] })
  })

  it('is not put into a community that is just being closed, nor is one closed over it', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const { communityId, placeId } = await lane.aSite({ isOpen: true })
        const [officer, planner] = await Promise.all([
          lane.aPerson('subdistrictOfficer', lane.above),
          lane.aPerson('communityWorker', { communityId, placeId }),
        ])
        const [closed, planned] = await Promise.all([
          officer.ask(closePlace, { communityId, placeId }),
          planner.ask(planActivity, { ...newPlan(lane), communityId }),
        ])
        return [closed, planned].map((answer) =>
          'failure' in answer ? answer.failure.code : 'done',
        )
      }),
    )
    const possible = [
      ['done', 'activity.communityClosed'],
      ['place.stillInUse', 'done'],
    ]
    for (const outcome of outcomes) expect(possible).toContainEqual(outcome)
  })

  it('is for community workers; a grid worker may not, and nobody may elsewhere', async () => {
    const grid = await lane.aPerson('gridWorker')
    const notAllowed = grid.call(planActivity, newPlan(lane))
    await expect(notAllowed).rejects.toMatchObject({ code: 'notAllowed' })
    const { communityId } = lane.elsewhere
    const elsewhere = worker.call(planActivity, { ...newPlan(lane), communityId })
    await expect(elsewhere).rejects.toMatchObject({ code: 'notFound' })
  })
})
