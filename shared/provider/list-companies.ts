import * as z from 'zod'
import { count, id, line } from '../fields.ts'
import { operation } from '../operation.ts'

export const listCompanies = operation({
  name: 'provider.listCompanies',
  means: 'See the companies of the district, and how many compounds each serves today.',
  effect: 'read',
  who: ['communityWorker', 'subdistrictOfficer', 'districtSupervisor'],
  where: ({ communityId, placeId }) => ({ communityId, placeId }),
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), placeId: id() }),
  output: () =>
    z.object({
      companies: z
        .array(
          z.object({
            companyId: id(),
            name: line(40),
            creditCode: line(18).nullable(),
            compounds: count(),
            isInvented: z.boolean(),
          }),
        )
        .max(500),
    }),
  failures: {},
  personal: [],
})
