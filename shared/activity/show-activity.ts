import * as z from 'zod'
import { count, id, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { activityWhole, ownCheckIn } from './activity.ts'
import { ownDispute } from './dispute.ts'
import { fenceShape } from './fence.ts'
import { ownSignUp, places } from './waitlist.ts'

export const showActivity = operation({
  name: 'activity.showActivity',
  means:
    'See one activity: what, where, when, how many have come, its places, and one’s own part in it.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), activityId: id() }),
  output: () =>
    z.object({
      now: moment(),
      activity: activityWhole(),
      attendees: count(),
      checkIn: ownCheckIn().nullable(),
      places: places(),
      signUp: ownSignUp().nullable(),
      /** That of one’s own record. */
      dispute: ownDispute().nullable(),
      fence: fenceShape().nullable(),
      canShowCode: z.boolean(),
      canChange: z.boolean(),
    }),
  failures: {},
  personal: [
    { field: 'output.checkIn', purpose: 'none' },
    { field: 'output.signUp', purpose: 'none' },
    { field: 'output.dispute', purpose: 'none' },
  ],
})
