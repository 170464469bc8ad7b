import * as z from 'zod'
import { day, id, line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { providerKinds } from './provider.ts'
import { quarter } from './quarter.ts'
import { itemKey, ownVote } from './vote.ts'

/** Whether the caller can give stars here, and if not, why. */
export const sheetStandings = ['ready', 'householdNeeded', 'staffBarred'] as const

export const showRatingSheet = operation({
  name: 'rating.showRatingSheet',
  means: 'See whom one’s household may rate this quarter, what is asked, and one’s own vote.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), compoundId: id() }),
  output: () =>
    z.object({
      compoundName: line(40),
      isInvented: z.boolean(),
      quarter: quarter(),
      lastDay: day(),
      standing: z.enum(sheetStandings),
      /** The household for which one votes. */
      doorId: id().nullable(),
      providers: z
        .array(
          z.object({
            providerId: id(),
            /** Null for care without a company: its kind says who it is. */
            providerName: line(60).nullable(),
            kind: z.enum(providerKinds),
            asked: z.array(z.object({ item: itemKey(), itemName: line(10) })).max(20),
            /** Null where another adult of the household gave it: that there is one is all that is told. */
            mine: ownVote().nullable(),
            note: line(200).nullable(),
            isGiven: z.boolean(),
            ratedAt: moment().nullable(),
          }),
        )
        .max(20),
    }),
  failures: {},
  personal: [
    { field: 'output.standing', purpose: 'none' },
    { field: 'output.providers.mine', purpose: 'none' },
    { field: 'output.providers.note', purpose: 'none' },
    { field: 'output.providers.isGiven', purpose: 'none' },
    { field: 'output.providers.ratedAt', purpose: 'none' },
  ],
})
