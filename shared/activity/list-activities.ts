import * as z from 'zod'
import { day, id, line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { activityBrief } from './activity.ts'
import { ownSignUp, places } from './waitlist.ts'

export const listActivities = operation({
  name: 'activity.listActivities',
  means:
    'See what is on in a community on the days from one date on; null asks for one’s own community.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({ communityId: id().nullable(), fromOn: day(), days: z.int().min(1).max(31) }),
  output: () =>
    z.object({
      now: moment(),
      community: z
        .object({
          communityId: id(),
          name: line(40),
          subdistrict: line(40),
          isInvented: z.boolean(),
        })
        .nullable(),
      /** One's community has not opened linli: the office to call instead, of the nearest place above. */
      notOpen: z
        .object({
          name: line(40),
          isInvented: z.boolean(),
          contact: z.object({ office: line(40), officePhone: line(20) }).nullable(),
        })
        .nullable(),
      activities: z
        .array(
          activityBrief().extend({
            checkedInAt: moment().nullable(),
            canShowCode: z.boolean(),
            places: places(),
            signUp: ownSignUp().nullable(),
          }),
        )
        .max(200),
    }),
  failures: {},
  personal: [
    { field: 'output.activities.checkedInAt', purpose: 'none' },
    { field: 'output.activities.signUp', purpose: 'none' },
  ],
})
