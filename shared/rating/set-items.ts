import * as z from 'zod'
import { count, id, line } from '../fields.ts'
import { operation } from '../operation.ts'
import { itemBounds } from './item.ts'
import { quarter } from './quarter.ts'
import { itemKey } from './vote.ts'

const { least, most, shortest, longest } = itemBounds

export const setItems = operation({
  name: 'rating.setItems',
  means:
    'Write the next version of what a district asks besides the overall stars, from a quarter to come.',
  effect: 'write',
  who: ['districtSupervisor'],
  where: ({ districtId }) => ({ communityId: districtId, placeId: districtId }),
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      districtId: id(),
      since: quarter(),
      items: z
        .array(
          z.strictObject({
            /** Of the item that this is a new name for or the same as; null for what was not asked before. */
            key: itemKey().nullable(),
            name: line(longest).min(shortest),
          }),
        )
        .min(least)
        .max(most),
    }),
  output: () => z.object({ version: count() }),
  failures: {
    'rating.quarterSettled': 'conflict',
    'rating.strangeItem': 'invalid',
    'rating.itemTwice': 'invalid',
    'rating.itemsStandSo': 'conflict',
  },
  personal: [],
})
