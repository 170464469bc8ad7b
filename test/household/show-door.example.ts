import { randomUUID } from 'node:crypto'
import { showDoor as contract } from '@linli/shared/household/show-door'
import { example } from '../support/example.ts'
import { isNowhere } from './households.ts'

export const showDoor = example({
  contract,
  caller: (lane) => lane.aPerson(),
  async input(lane, site) {
    const { communityId } = site
    const doorId = isNowhere(lane, site) ? randomUUID() : (await lane.aDoor(site)).doorId
    return { communityId, doorId }
  },
  refusals: {},
})
