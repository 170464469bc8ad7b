import { cancelFollowing } from '@linli/shared/activity/cancel-following'
import { showActivity } from '@linli/shared/activity/show-activity'
import { afterAll, describe, expect, it } from 'vitest'
import { aLane } from '../support/lane.ts'
import { messagesOf, seriesAt } from './drafting.ts'
import { signsUp } from './signing-up.ts'

describe('activity.cancelFollowing', async () => {
  const lane = await aLane()
  const worker = await lane.aPerson('communityWorker')
  afterAll(() => lane.close())

  it('calls off this one and those after it, and tells who signed up for one of them', async () => {
    const occurrences = await seriesAt(lane, lane.here)
    const [first, second] = occurrences
    const last = occurrences.at(-1)
    if (!first || !second || !last) throw new Error('The series is too short.')
    const comes = await lane.aPerson()
    await signsUp(comes, last)
    const reason = '场地要修'
    expect(await worker.call(cancelFollowing, { ...second, reason })).toEqual({
      cancelledAt: lane.now().toISOString(),
      cancelled: 13,
    })
    const { activity, series } = await comes.call(showActivity, first)
    expect([activity.cancelledAt, series?.following]).toEqual([null, 0])
    expect((await comes.call(showActivity, last)).activity.cancelReason).toBe(reason)
    expect(await messagesOf(comes, 'activityCancelled')).toMatchObject([{ reason }])
  })
})
