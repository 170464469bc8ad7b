import * as z from 'zod'
import { count, day, id, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { activityWhole, ownCheckIn } from './activity.ts'
import { ownDispute } from './dispute.ts'
import { fenceShape } from './fence.ts'
import { rhythm } from './recurrence.ts'
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
      isDraft: z.boolean(),
      /** It comes again. */
      series: z
        .object({
          seriesId: id(),
          rhythm: rhythm(),
          untilOn: day(),
          /** How many follow this one and are not called off. */
          following: count(),
          /** The holidays of its year are not announced. */
          isProvisional: z.boolean(),
        })
        .nullable(),
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
