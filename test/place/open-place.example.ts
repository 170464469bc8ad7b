import { openPlace as contract } from '@linli/shared/place/open-place'
import { example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'

const office = { office: '演示·便民服务站', officePhone: '0871-0000-0012' }

/** A compound that is not open; the ids of nothing where the site does not exist. */
async function closedCompound(lane: Lane, site: Site) {
  const { communityId, compoundId } = site
  if (communityId === lane.nowhere.communityId)
    return { communityId, placeId: compoundId, ...office }
  return { ...(await lane.aCompound(site)), ...office }
}

export const openPlace = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker', lane.above),
  input: closedCompound,
  refusals: {
    'place.notYours': async (lane) => {
      const { communityId, placeId } = await lane.aSite()
      return { communityId, placeId, ...office }
    },
    'place.parentClosed': async (lane) => closedCompound(lane, await lane.aSite()),
    'place.alreadyOpen': async (lane) => {
      return { ...(await lane.aCompound(lane.here, { isOpen: true })), ...office }
    },
  },
})
