import * as z from 'zod'
import { id, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { totalShape } from './total.ts'

export const endActivity = operation({
  name: 'activity.endActivity',
  means:
    'Close an activity that has begun: nobody signs in or out any more, and its totals are fixed.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), activityId: id() }),
  output: () => z.object({ endedAt: moment(), fixed: totalShape() }),
  failures: {
    'activity.notBegun': 'conflict',
    'activity.ended': 'conflict',
    'activity.cancelled': 'conflict',
  },
  personal: [],
})
