import { usualLimits } from '@linli/shared/activity/limits'
import { setLimits } from '@linli/shared/activity/set-limits'
import { showLimits } from '@linli/shared/activity/show-limits'
import { afterAll, describe, expect, it } from 'vitest'
import { aLane } from '../support/lane.ts'

describe('activity.showLimits', async () => {
  const lane = await aLane()
  afterAll(() => lane.close())

  it('says the usual until something is decided, then what, by whom and since when', async () => {
    const { communityId } = lane.here
    const worker = await lane.aPerson('communityWorker')
    const secretary = await lane.aPerson('branchSecretary')
    const before = await worker.call(showLimits, { communityId })
    expect(before).toMatchObject({ limits: usualLimits, maySet: false, decided: [] })
    const limits = { ...usualLimits, mostAlone: 20 }
    await secretary.call(setLimits, { communityId, limits })
    await secretary.call(setLimits, { communityId, limits: usualLimits })
    const { decided, ...now } = await secretary.call(showLimits, { communityId })
    expect(now).toMatchObject({ limits: usualLimits, maySet: true })
    const decidedAt = lane.now().toISOString()
    const how = {
      decidedAt,
      capsFromOn: '2026-03-15',
      decidedBy: { name: expect.stringMatching(/^演示/) },
    }
    expect(decided).toEqual([
      { number: 2, limits: usualLimits, ...how },
      { number: 1, limits, ...how },
    ])
  })
})
