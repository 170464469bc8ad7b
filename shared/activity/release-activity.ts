import * as z from 'zod'
import { count, id, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'

export const releaseActivity = operation({
  name: 'activity.releaseActivity',
  means:
    'Put a draft on the list and tell those it is meant for; above the limit never by who drafted it.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), activityId: id() }),
  output: () => z.object({ now: moment(), recipients: count() }),
  failures: {
    'activity.needsAnother': 'conflict',
    'activity.alreadyReleased': 'conflict',
    'activity.over': 'conflict',
    'activity.cancelled': 'conflict',
    'activity.communityClosed': 'conflict',
  },
  personal: [],
})
