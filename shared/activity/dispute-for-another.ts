import * as z from 'zod'
import { id, line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { disputeReasons, dueShape } from './dispute.ts'

export const disputeForAnother = operation({
  name: 'activity.disputeForAnother',
  means:
    'Write down for somebody without a phone that the record in their name is wrong; somebody else answers by a date.',
  effect: 'write',
  who: ['communityWorker', 'branchSecretary'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      communityId: id(),
      activityId: id(),
      checkInId: id(),
      disputeId: id(),
      disputeReason: z.enum(disputeReasons),
      remark: line(60).nullable(),
    }),
  output: () => z.object({ disputedAt: moment(), ...dueShape() }),
  failures: {
    'activity.hasPhone': 'conflict',
    'activity.alreadyDisputed': 'conflict',
    'activity.tooLateToDispute': 'conflict',
  },
  personal: [
    { field: 'input.disputeReason', purpose: 'signIn' },
    { field: 'input.remark', purpose: 'signIn' },
    { field: 'output.disputedAt', purpose: 'signIn' },
  ],
})
