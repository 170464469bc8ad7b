import * as z from 'zod'
import { id, line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'

export const cancelActivity = operation({
  name: 'activity.cancelActivity',
  means: 'Call an activity off before it ends, saying why; who signed up or scanned is told.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), activityId: id(), reason: line(60) }),
  output: () => z.object({ cancelledAt: moment() }),
  failures: { 'activity.over': 'conflict', 'activity.cancelled': 'conflict' },
  personal: [],
})
