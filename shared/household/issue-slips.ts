import * as z from 'zod'
import { count, day, id, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { atCompound } from './household.ts'
import { sheetKey, slipDays } from './slip.ts'

export const issueSlips = operation({
  name: 'household.issueSlips',
  means: 'Make a new slip for every door below a place, void the old ones, and print them.',
  effect: 'write',
  who: ['communityWorker'],
  where: atCompound,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      communityId: id(),
      compoundId: id(),
      placeId: id(),
      sheetKey: sheetKey(),
      days: z.int().min(slipDays.least).max(slipDays.most),
    }),
  output: () =>
    z.object({
      slips: count(),
      replaced: count(),
      opensUntil: moment(),
      validUntil: day(),
      /** The phone puts its key behind it: no answer that is kept holds the key. */
      addressStart: z.url(),
    }),
  failures: {
    'household.noDoors': 'conflict',
    'household.tooManySlips': 'invalid',
  },
  personal: [],
})
