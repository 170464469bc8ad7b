import * as z from 'zod'
import { count, id, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'

export const takeBackActivity = operation({
  name: 'activity.takeBackActivity',
  means:
    'Take a released activity back to a draft before sign-in opens; what nobody has read yet lapses.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), activityId: id() }),
  output: () => z.object({ now: moment(), lapsed: count() }),
  failures: {
    'activity.notReleased': 'conflict',
    'activity.alreadyOpen': 'conflict',
    'activity.over': 'conflict',
    'activity.cancelled': 'conflict',
  },
  personal: [],
})
