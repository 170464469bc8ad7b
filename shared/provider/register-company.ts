import * as z from 'zod'
import { id, line } from '../fields.ts'
import { operation } from '../operation.ts'
import { creditCode } from './credit-code.ts'

export const registerCompany = operation({
  name: 'provider.registerCompany',
  means:
    'Enter a company of the district that serves compounds, once, so that contracts can name it.',
  effect: 'write',
  who: ['communityWorker', 'subdistrictOfficer', 'districtSupervisor'],
  where: ({ communityId, placeId }) => ({ communityId, placeId }),
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      communityId: id(),
      placeId: id(),
      companyId: id(),
      name: line(40),
      creditCode: creditCode().nullable(),
    }),
  output: () => z.object({ companyId: id() }),
  failures: { 'provider.companyKnown': 'conflict', 'provider.noDistrict': 'conflict' },
  personal: [],
})
