import * as z from 'zod'
import { id, line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { askedShape } from './item.ts'
import { quarter } from './quarter.ts'

export const showItems = operation({
  name: 'rating.showItems',
  means:
    'See what a district asks besides the overall stars, in which version, who wrote it and when.',
  effect: 'read',
  who: ['districtSupervisor'],
  where: ({ districtId }) => ({ communityId: districtId, placeId: districtId }),
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ districtId: id() }),
  output: () =>
    z.object({
      now: moment(),
      district: line(40),
      isInvented: z.boolean(),
      quarter: quarter(),
      /** In this quarter. */
      asked: askedShape().nullable(),
      /** All versions, the newest first; the first everywhere was written by nobody. */
      lists: z
        .array(
          askedShape().extend({
            since: quarter(),
            written: z.object({ at: moment(), name: line(30).nullable() }).nullable(),
          }),
        )
        .max(100),
    }),
  failures: {},
  personal: [{ field: 'output.lists.written.name', purpose: 'service' }],
})
