import { showCompanyPage as contract } from '@linli/shared/rating/show-company-page'
import { example } from '../support/example.ts'
import { aPage, companyOf } from './company.ts'

export const showCompanyPageExample = example({
  contract,
  caller: (lane) => lane.aPerson('propertyStaff'),
  async input(lane, site, caller) {
    const { communityId, compoundId } = lane.nowhere
    if (site.communityId === communityId) return { communityId, compoundId }
    const page = await aPage(lane, site, { providerId: await companyOf(lane, caller) })
    return { communityId: page.communityId, compoundId: page.compoundId }
  },
  refusals: {},
})
