import { randomUUID } from 'node:crypto'
import { rate as contract } from '@linli/shared/rating/rate'
import type { Caller } from '../support/caller.ts'
import { example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import { aServedCompound, doorsIn, livesAt, type Rating, stars } from './homes.ts'

/** Whoever asks lives there: what bars them then is what else they are. */
async function asMember(lane: Lane, site: Site, caller: Caller, more: Partial<Rating> = {}) {
  const served = await aServedCompound(lane, site)
  const [home] = await doorsIn(lane, served, 1)
  if (!home) throw new Error('There is no door.')
  await livesAt(lane, caller, home)
  return stars(lane, served, home, 4, more)
}

export const rateExample = example({
  contract,
  caller: (lane) => lane.aPerson(),
  async input(lane, site, caller) {
    if (site.communityId !== lane.nowhere.communityId)
      return asMember(lane, site, caller, { note: '鹊' })
    const [compoundId, providerId, doorId] = [randomUUID(), randomUUID(), randomUUID()]
    const { communityId } = site
    return stars(
      lane,
      { communityId, compoundId, providerId },
      { communityId, compoundId, doorId },
      4,
    )
  },
  refusals: {
    'rating.householdNeeded': async (lane) => {
      const served = await aServedCompound(lane)
      const [home] = await doorsIn(lane, served, 1)
      return stars(lane, served, { ...served, doorId: home?.doorId ?? '' }, 4)
    },
    async 'rating.staffBarred'(lane, caller) {
      const input = await asMember(lane, lane.here, caller)
      await lane.give(caller, 'propertyStaff', { ...input, placeId: input.compoundId })
      return input
    },
    'rating.notRated': (lane, caller) =>
      asMember(lane, lane.here, caller, { providerId: randomUUID() }),
    async 'rating.quarterClosed'(lane, caller) {
      const input = await asMember(lane, lane.here, caller)
      await lane.owner.query('update linli.tally set closed_at = $2 where compound_id = $1', [
        input.compoundId,
        lane.now(),
      ])
      return input
    },
    'rating.unknownItem': (lane, caller) =>
      asMember(lane, lane.here, caller, { items: [{ item: 'weather', stars: 5 }] }),
    async 'rating.communityClosed'(lane, caller) {
      const input = await asMember(lane, await lane.aSite({ isOpen: true }), caller)
      await lane.owner.query('update linli.place set opened_at = null where place_id = $1', [
        input.communityId,
      ])
      return input
    },
  },
})
