import { randomUUID } from 'node:crypto'
import { issueSlips as contract } from '@linli/shared/household/issue-slips'
import { mostSlips } from '@linli/shared/household/slip'
import { example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import { aSheetKey, isNowhere, manyDoors } from './households.ts'

const sheet = ({ communityId, compoundId }: Site, placeId: string) => {
  return { communityId, compoundId, placeId, sheetKey: aSheetKey(), days: 90 }
}

async function another(lane: Lane): Promise<Site> {
  const { placeId } = await lane.aCompound(lane.here, { isOpen: true })
  return { ...lane.here, compoundId: placeId }
}

export const issueSlips = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  async input(lane, site) {
    const nowhere = isNowhere(lane, site)
    return sheet(site, nowhere ? randomUUID() : (await lane.aDoor(site)).buildingId)
  },
  refusals: {
    async 'household.noDoors'(lane) {
      const site = await another(lane)
      return sheet(site, site.compoundId)
    },
    async 'household.tooManySlips'(lane) {
      const site = await another(lane)
      await manyDoors(lane, site, mostSlips + 1)
      return sheet(site, site.compoundId)
    },
  },
})
