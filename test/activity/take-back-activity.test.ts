import { planActivity } from '@linli/shared/activity/plan-activity'
import { releaseActivity } from '@linli/shared/activity/release-activity'
import { showActivity } from '@linli/shared/activity/show-activity'
import { takeBackActivity } from '@linli/shared/activity/take-back-activity'
import { readMessages } from '@linli/shared/person/read-messages'
import { afterAll, describe, expect, it } from 'vitest'
import { aLane } from '../support/lane.ts'
import { draftAt, messagesOf } from './drafting.ts'
import { newPlan } from './planning.ts'
import { signsUp } from './signing-up.ts'

describe('activity.takeBackActivity', async () => {
  const lane = await aLane()
  const worker = await lane.aPerson('communityWorker')
  afterAll(() => lane.close())

  it('makes a draft of it; what is unread lapses, and who signed up is told and keeps their place', async () => {
    const people = await Promise.all([1, 2, 3].map(() => lane.aPerson('householdMember')))
    const [reads, forgets, comes] = people
    if (!reads || !forgets || !comes) throw new Error('Somebody is missing.')
    const ids = await draftAt(lane, lane.here)
    await worker.call(releaseActivity, ids)
    await reads.call(readMessages, { until: lane.now().toISOString() })
    await signsUp(comes, ids)
    const { lapsed } = await worker.call(takeBackActivity, ids)
    const unread = await lane.owner.query(
      'select 1 from linli.message where activity_id = $1 and read_at is null',
      [ids.activityId],
    )
    expect(lapsed).toBe(unread.rowCount)
    const told = await Promise.all(people.map((who) => messagesOf(who, 'activityReleased')))
    expect(told.map(({ length }) => length)).toEqual([1, 0, 0])
    const back = await Promise.all(people.map((who) => messagesOf(who, 'activityTakenBack')))
    expect(back.map(({ length }) => length)).toEqual([0, 0, 1])
    await expect(comes.call(showActivity, ids)).rejects.toMatchObject({ code: 'notFound' })
    await worker.call(releaseActivity, ids)
    expect((await comes.call(showActivity, ids)).signUp).toMatchObject({ position: null })
    expect(await messagesOf(forgets, 'activityReleased')).toHaveLength(1)
  })

  it('leaves what another community told of an activity with the same id', async () => {
    const [here, there] = [await draftAt(lane, lane.here), lane.elsewhere]
    const resident = await lane.aPerson('householdMember')
    const organizer = await lane.aPerson('communityWorker', there)
    const { communityId } = there
    const plan = { ...newPlan(lane), communityId, activityId: here.activityId }
    await organizer.call(planActivity, { ...plan, notice: 'draft' })
    await worker.call(releaseActivity, here)
    const ids = { communityId, activityId: here.activityId }
    await organizer.call(releaseActivity, ids)
    const before = await messagesOf(resident, 'activityReleased')
    await organizer.call(takeBackActivity, ids)
    expect(before).toHaveLength(1)
    expect(await messagesOf(resident, 'activityReleased')).toEqual(before)
  })
})
