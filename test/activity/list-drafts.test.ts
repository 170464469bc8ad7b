import { cancelActivity } from '@linli/shared/activity/cancel-activity'
import { listDrafts } from '@linli/shared/activity/list-drafts'
import { planSeries } from '@linli/shared/activity/plan-series'
import { afterAll, describe, expect, it } from 'vitest'
import { aLane } from '../support/lane.ts'
import { draftAt, newSeries } from './drafting.ts'

describe('activity.listDrafts', async () => {
  const lane = await aLane()
  afterAll(() => lane.close())

  it('shows what waits, a series once, and whose it is; not what is called off or on the list', async () => {
    const { communityId } = lane.here
    const [one, other] = [
      await lane.aPerson('communityWorker'),
      await lane.aPerson('communityWorker'),
    ]
    const single = await draftAt(lane, lane.here, one)
    await other.call(planSeries, { ...newSeries(lane), notice: 'draft' })
    await lane.anActivity()
    const gone = await draftAt(lane, lane.here, one)
    await one.call(cancelActivity, { ...gone, reason: '不办了' })
    const { drafts } = await one.call(listDrafts, { communityId })
    const draftedAt = lane.now().toISOString()
    expect(drafts).toMatchObject([
      { activityId: single.activityId, occurrences: 1, isMine: true, draftedAt },
      { title: '手机课堂', occurrences: 14, isMine: false, draftedAt },
    ])
    expect(drafts).toHaveLength(2)
  })
})
