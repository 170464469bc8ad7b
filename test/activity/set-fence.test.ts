import { setFence } from '@linli/shared/activity/set-fence'
import { showActivity } from '@linli/shared/activity/show-activity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { fence } from './set-fence.example.ts'

describe('activity.setFence', () => {
  let lane: Lane
  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('says where an activity is, moves it, and takes it away', async () => {
    const worker = await lane.aPerson('communityWorker')
    const { communityId, activityId } = await lane.anActivity({})
    const at = { communityId, activityId }
    const wider = { ...fence, radiusMetres: 500 }
    for (const told of [fence, wider, null]) {
      expect(await worker.call(setFence, { ...at, fence: told })).toEqual({ fence: told })
      expect((await worker.call(showActivity, at)).fence).toEqual(told)
    }
  })

  it('refuses a fence around half the city', async () => {
    const worker = await lane.aPerson('communityWorker')
    const { communityId, activityId } = await lane.anActivity({})
    const wide = { communityId, activityId, fence: { ...fence, radiusMetres: 2001 } }
    await expect(worker.call(setFence, wide)).rejects.toMatchObject({ code: 'invalid' })
  })
})
