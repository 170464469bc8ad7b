import * as z from 'zod'
import { id, line } from '../fields.ts'
import { operation } from '../operation.ts'
import { quarter } from './quarter.ts'
import { stars } from './stars.ts'
import { ownVote, starredItem } from './vote.ts'

export const rate = operation({
  name: 'rating.rate',
  means:
    'A household gives its stars for who looks after its compound, or other ones until the quarter closes.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: true,
  consent: 'rating',
  input: () =>
    z.strictObject({
      communityId: id(),
      compoundId: id(),
      providerId: id(),
      quarter: quarter(),
      doorId: id(),
      ratingId: id(),
      stars: stars(),
      items: z.array(starredItem()).max(20),
      /** A note beside one's stars; shown to its writer alone. */
      note: line(200).nullable(),
    }),
  output: () => z.object({ vote: ownVote() }),
  failures: {
    'rating.householdNeeded': 'notAllowed',
    'rating.staffBarred': 'notAllowed',
    'rating.notRated': 'conflict',
    'rating.quarterClosed': 'conflict',
    'rating.unknownItem': 'invalid',
    'rating.communityClosed': 'conflict',
  },
  personal: [
    { field: 'input.stars', purpose: 'rating' },
    { field: 'input.items', purpose: 'rating' },
    { field: 'input.note', purpose: 'rating' },
    { field: 'output.vote', purpose: 'rating' },
  ],
})
