import * as z from 'zod'
import { id, line } from '../fields.ts'
import { operation } from '../operation.ts'

export const listOpenCommunities = operation({
  name: 'place.listOpenCommunities',
  means:
    'Anyone sees which communities have opened linli, in which subdistrict, and whom to call there.',
  effect: 'read',
  who: 'anyone',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ districtId: id().nullable() }),
  output: () =>
    z.object({
      districts: z.array(z.object({ districtId: id(), name: line(40) })).max(200),
      communities: z
        .array(
          z.object({
            communityId: id(),
            name: line(40),
            subdistrict: line(40),
            districtId: id(),
            office: line(40),
            officePhone: line(20),
            isInvented: z.boolean(),
          }),
        )
        .max(1000),
    }),
  failures: {},
  personal: [],
})
