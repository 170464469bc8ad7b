import * as z from 'zod'
import { id, line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'

export const answerDispute = operation({
  name: 'activity.answerDispute',
  means:
    'Answer a dispute over a record that one had no hand in: it is struck, or stands, with a sentence.',
  effect: 'write',
  who: ['communityWorker', 'branchSecretary'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      communityId: id(),
      disputeId: id(),
      isUpheld: z.boolean(),
      sentence: line(60),
    }),
  output: () => z.object({ answeredAt: moment() }),
  failures: {
    'activity.disputeAnswered': 'conflict',
    'activity.ownRecord': 'conflict',
    'activity.ownDoing': 'conflict',
  },
  personal: [],
})
