import { closePlace } from '@linli/shared/place/close-place'
import { listOpenCommunities } from '@linli/shared/place/list-open-communities'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'

describe('place.closePlace', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('closes a community in which nothing goes on, and nobody finds it among the open ones', async () => {
    const { communityId, placeId } = await lane.aSite({ isOpen: true })
    const officer = await lane.aPerson('subdistrictOfficer', lane.above)
    expect(await officer.call(closePlace, { communityId, placeId })).toEqual({ isOpen: false })
    const { communities } = await officer.call(listOpenCommunities, { districtId: null })
    expect(communities.some((community) => community.communityId === communityId)).toBe(false)
  })

  it('does not close over what is open in it', async () => {
    const site = await lane.aSite({ isOpen: true })
    await lane.aCompound(site, { isOpen: true })
    const officer = await lane.aPerson('subdistrictOfficer', lane.above)
    const { communityId, placeId } = site
    const refused = officer.call(closePlace, { communityId, placeId })
    await expect(refused).rejects.toMatchObject({ code: 'place.stillInUse' })
  })

  it('does not close while an activity is still to come, and does afterwards', async () => {
    const { communityId, placeId } = await lane.aSite({ isOpen: true })
    const activity = await lane.anActivity({ communityId })
    const officer = await lane.aPerson('subdistrictOfficer', lane.above)
    const close = () => officer.call(closePlace, { communityId, placeId })
    await expect(close()).rejects.toMatchObject({ code: 'place.stillInUse' })
    const before = lane.now()
    lane.setClock(activity.endsAt)
    expect(await close()).toEqual({ isOpen: false })
    lane.setClock(before)
  })
})
