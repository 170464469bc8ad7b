import * as z from 'zod'
import { count, line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { activityBrief } from './activity.ts'
import { hourCaps, serviceHours } from './service-hours.ts'

const mostCommunities = 20

export const listMyHours = operation({
  name: 'activity.listMyHours',
  means:
    'See one’s own service hours of a year: together, by month, and by activity, the newest first.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      year: z.int().min(2020).max(2100),
      skip: z.int().min(0).max(10_000),
      most: z.int().min(1).max(50),
    }),
  output: () =>
    z.object({
      now: moment(),
      minutes: count(),
      /** January first. */
      monthMinutes: z.array(count()).length(12),
      /** Records that make hours, and all there are. */
      services: count(),
      total: count(),
      /** Of each community where one served that year, as they hold now. */
      caps: z.array(z.object({ community: line(40), caps: hourCaps() })).max(mostCommunities),
      served: z
        .array(
          z.object({
            activity: activityBrief(),
            community: line(40),
            checkedInAt: moment(),
            checkedOutAt: moment().nullable(),
            hours: serviceHours(),
          }),
        )
        .max(50),
    }),
  failures: {},
  personal: [
    { field: 'output.minutes', purpose: 'none' },
    { field: 'output.monthMinutes', purpose: 'none' },
    { field: 'output.services', purpose: 'none' },
    { field: 'output.served', purpose: 'none' },
    { field: 'output.served.checkedInAt', purpose: 'none' },
    { field: 'output.served.checkedOutAt', purpose: 'none' },
  ],
})
