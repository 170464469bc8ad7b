import * as z from 'zod'
import { line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { pageKeys } from './company-page.ts'

export const answerScore = operation({
  name: 'rating.answerScore',
  means: 'A company says what it has to say to its score of a quarter, once; everybody reads it.',
  effect: 'write',
  who: ['propertyStaff'],
  where: ({ communityId, compoundId }) => ({ communityId, placeId: compoundId }),
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ ...pageKeys(), words: line(200) }),
  output: () => z.object({ answeredAt: moment() }),
  failures: { 'rating.noPage': 'conflict', 'rating.scoreAnswered': 'conflict' },
  personal: [],
})
