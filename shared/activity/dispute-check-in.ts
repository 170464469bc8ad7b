import * as z from 'zod'
import { id, line } from '../fields.ts'
import { operation } from '../operation.ts'
import { disputeReasons, ownDispute } from './dispute.ts'

export const disputeCheckIn = operation({
  name: 'activity.disputeCheckIn',
  means:
    'Say that the record in one’s own name is wrong, and why; somebody else answers by a date.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: 'signIn',
  input: () =>
    z.strictObject({
      communityId: id(),
      activityId: id(),
      disputeId: id(),
      disputeReason: z.enum(disputeReasons),
      remark: line(60).nullable(),
    }),
  output: () => z.object({ dispute: ownDispute() }),
  failures: {
    'activity.alreadyDisputed': 'conflict',
    'activity.tooLateToDispute': 'conflict',
  },
  personal: [
    { field: 'input.disputeReason', purpose: 'signIn' },
    { field: 'input.remark', purpose: 'signIn' },
    { field: 'output.dispute', purpose: 'none' },
  ],
})
