import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'

export const cancelFollowing = operation({
  name: 'activity.cancelFollowing',
  means:
    'Call off one activity of a series and all that follow, saying why; who signed up is told.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), activityId: id(), reason: line(60) }),
  output: () => z.object({ cancelledAt: moment(), cancelled: count() }),
  failures: {
    'activity.over': 'conflict',
    'activity.cancelled': 'conflict',
    'activity.notInSeries': 'conflict',
  },
  personal: [],
})
