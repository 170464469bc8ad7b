import * as z from 'zod'
import { day, id, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { activityKinds, community, listedActivity, notOpen } from './activity.ts'

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
      community: community().nullable(),
      notOpen: notOpen().nullable(),
      activities: z.array(listedActivity()).max(200),
      /** What is on in the month of the first date and in the one after: one kind for each activity of a day. */
      months: z.array(z.object({ date: day(), kinds: z.array(z.enum(activityKinds)) })).max(62),
    }),
  failures: {},
  personal: [
    { field: 'output.activities.checkedInAt', purpose: 'none' },
    { field: 'output.activities.signUp', purpose: 'none' },
  ],
})
