import * as z from 'zod'
import { id, line } from '../fields.ts'
import { operation } from '../operation.ts'
import { companyQuarter } from './company-page.ts'

export const showCompanyPage = operation({
  name: 'rating.showCompanyPage',
  means:
    'See one’s company’s figures at a compound before they are published and after, with its distribution and answers.',
  effect: 'read',
  who: ['propertyStaff'],
  where: ({ communityId, compoundId }) => ({ communityId, placeId: compoundId }),
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), compoundId: id() }),
  output: () =>
    z.object({
      compoundName: line(40),
      isInvented: z.boolean(),
      /** Newest first, of the companies one works for. */
      quarters: z.array(companyQuarter()).max(40),
    }),
  failures: {},
  personal: [],
})
