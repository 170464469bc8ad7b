import { closePlace as contract } from '@linli/shared/place/close-place'
import { example } from '../support/example.ts'

export const closePlace = example({
  contract,
  async caller(lane) {
    const officer = await lane.aPerson('subdistrictOfficer', lane.above)
    await lane.give(officer, 'communityWorker', lane.above)
    return officer
  },
  async input(lane, site) {
    const { communityId, compoundId } = site
    if (communityId === lane.nowhere.communityId) return { communityId, placeId: compoundId }
    return lane.aCompound(site, { isOpen: true })
  },
  refusals: {
    'place.notYours': async ({ above }) => above,
    'place.stillInUse': async (lane) => {
      const { communityId, placeId } = await lane.aSite({ isOpen: true })
      await lane.anActivity({ communityId })
      return { communityId, placeId }
    },
  },
})
