import { issueSlips } from '@linli/shared/household/issue-slips'
import { showSlips as contract } from '@linli/shared/household/show-slips'
import { example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import { aSheetKey, aWorker, isNowhere, oncePerSite } from './households.ts'

async function aSheet(lane: Lane, site: Site) {
  const { communityId, compoundId } = site
  const sheetKey = aSheetKey()
  if (isNowhere(lane, site)) return { communityId, sheetKey }
  const { buildingId: placeId } = await lane.aDoor(site)
  const worker = await aWorker(lane, site)
  await worker.call(issueSlips, { communityId, compoundId, placeId, sheetKey, days: 90 })
  return { communityId, sheetKey }
}

export const showSlips = example({
  contract,
  caller: (lane) => lane.aPerson(),
  // A look changes nothing, so all who look at a site share a sheet.
  input: oncePerSite(aSheet),
  refusals: {
    async 'household.sheetClosed'(lane) {
      const site = await lane.aSite({ isOpen: true })
      const sheet = await aSheet(lane, site)
      await lane.owner.query(
        'update linli.slip_sheet set opens_until = $2 where community_id = $1',
        [site.communityId, lane.now()],
      )
      return sheet
    },
  },
})
