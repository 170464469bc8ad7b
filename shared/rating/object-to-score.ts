import * as z from 'zod'
import { line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { pageKeys } from './company-page.ts'

export const objectToScore = operation({
  name: 'rating.objectToScore',
  means:
    'A company objects to its page before it is published, once, with its reason; a supervisor looks at it.',
  effect: 'write',
  who: ['propertyStaff'],
  where: ({ communityId, compoundId }) => ({ communityId, placeId: compoundId }),
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ ...pageKeys(), words: line(200) }),
  output: () => z.object({ objectedAt: moment() }),
  failures: {
    'rating.noPage': 'conflict',
    'rating.objectionsEnded': 'conflict',
    'rating.objected': 'conflict',
  },
  personal: [],
})
