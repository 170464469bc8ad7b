import { listClaims } from '@linli/shared/household/list-claims'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aClaim, aWorker } from './households.ts'

describe('household.listClaims', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('shows the oldest first, and nothing of another compound', async () => {
    const site = await lane.aSite({ isOpen: true })
    const first = await aClaim(lane, site)
    lane.passSeconds(60)
    const second = await aClaim(lane, site)
    await aClaim(lane)
    const { communityId, compoundId } = site
    const asked = { communityId, compoundId, which: 'waiting', skip: 0, most: 9 } as const
    const { claims } = await (await aWorker(lane, site)).call(listClaims, asked)
    expect(claims.map(({ claimId }) => claimId)).toEqual([first.claimId, second.claimId])
  })
})
