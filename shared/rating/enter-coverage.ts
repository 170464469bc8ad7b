import * as z from 'zod'
import { count, day, id, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { coverageKinds } from './coverage.ts'

export const enterCoverage = operation({
  name: 'rating.enterCoverage',
  means:
    'Put down how many compounds of a district are covered, of how many and on which day; a later entry corrects it.',
  effect: 'write',
  who: ['districtSupervisor'],
  where: ({ districtId }) => ({ communityId: districtId, placeId: districtId }),
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      districtId: id(),
      kind: z.enum(coverageKinds),
      covered: count().max(100_000),
      compounds: count().min(1).max(100_000),
      asOf: day(),
    }),
  output: () => z.object({ enteredAt: moment() }),
  failures: {
    'rating.moreThanAll': 'invalid',
    'rating.dayToCome': 'invalid',
    'rating.coverageEntered': 'conflict',
  },
  personal: [],
})
