import * as z from 'zod'
import { count, id, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { activityBrief } from './activity.ts'

export const listDrafts = operation({
  name: 'activity.listDrafts',
  means: 'See what is drafted in a community and waits to be released; a series is one draft.',
  effect: 'read',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id() }),
  output: () =>
    z.object({
      now: moment(),
      drafts: z
        .array(
          activityBrief().extend({
            occurrences: count(),
            draftedAt: moment(),
            /** Drafted or last changed by the caller. */
            isMine: z.boolean(),
          }),
        )
        .max(50),
    }),
  failures: {},
  personal: [],
})
