import { randomUUID } from 'node:crypto'
import { askForDoor as contract } from '@linli/shared/household/ask-for-door'
import { example } from '../support/example.ts'
import { aClaim, aMember, isNowhere, takeBack } from './households.ts'

export const askForDoor = example({
  contract,
  caller: (lane) => lane.aPerson(),
  async input(lane, site, caller) {
    const { communityId } = site
    if (isNowhere(lane, site)) return { communityId, doorId: randomUUID() }
    await takeBack(lane, caller)
    return { communityId, doorId: (await lane.aDoor(site)).doorId }
  },
  refusals: {
    async 'household.alreadyMember'(lane, caller) {
      const { communityId, doorId } = await aMember(lane, lane.here, caller)
      return { communityId, doorId }
    },
    async 'household.alreadyWaiting'(lane, caller) {
      const { communityId } = await aClaim(lane, lane.here, caller)
      return { communityId, doorId: (await lane.aDoor()).doorId }
    },
    async 'household.ofTheProvider'(lane, caller) {
      const { communityId, compoundId } = lane.here
      await lane.give(caller, 'propertyStaff', { communityId, placeId: compoundId })
      return { communityId, doorId: (await lane.aDoor()).doorId }
    },
  },
})
