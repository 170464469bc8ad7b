import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { activityWhole } from './activity.ts'
import { releaseActs } from './notice.ts'

export const showNotice = operation({
  name: 'activity.showNotice',
  means:
    'See the notice of an activity as an organizer: whom it reaches, who drafted and released it, and its text to share.',
  effect: 'read',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), activityId: id() }),
  output: () =>
    z.object({
      now: moment(),
      activity: activityWhole(),
      isDraft: z.boolean(),
      /** Released as one: the activities of its series that are still to come, or 1. */
      occurrences: count(),
      /** Whom it is meant for, as of now. */
      recipients: count(),
      mostAlone: count(),
      mayRelease: z.boolean(),
      /** Of those told, how many have read it; both null before anybody was told. */
      told: count().nullable(),
      read: count().nullable(),
      acts: z
        .array(
          z.object({
            act: z.enum(releaseActs),
            actedAt: moment(),
            isMine: z.boolean(),
            name: line(30).nullable(),
          }),
        )
        .max(50),
      /** Where a shared text leads. */
      address: z.url(),
    }),
  failures: {},
  personal: [
    { field: 'output.acts', purpose: 'service' },
    { field: 'output.acts.name', purpose: 'service' },
  ],
})
