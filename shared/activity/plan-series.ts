import * as z from 'zod'
import { count, day, id, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { noticeWays } from './notice.ts'
import { planned, windowRefusals } from './plan.ts'
import { mostSeriesDays, rhythm } from './recurrence.ts'
import { holidayChoices } from './series.ts'

export const planSeries = operation({
  name: 'activity.planSeries',
  means:
    'Plan an activity that comes again until a date: each time is an activity of its own, made at once.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      communityId: id(),
      seriesId: id(),
      ...planned(),
      rhythm: rhythm(),
      untilOn: day(),
      onHoliday: z.enum(holidayChoices),
      notice: z.enum(noticeWays),
    }),
  output: () =>
    z.object({
      now: moment(),
      occurrences: z
        .array(
          z.object({
            activityId: id(),
            occursOn: day(),
            startsAt: moment(),
            isProvisional: z.boolean(),
          }),
        )
        .max(mostSeriesDays + 1),
      isDraft: z.boolean(),
      recipients: count(),
    }),
  failures: {
    ...windowRefusals,
    'activity.seriesTooLong': 'invalid',
    'activity.seriesEmpty': 'invalid',
    'activity.communityClosed': 'conflict',
  },
  personal: [],
})
