import * as z from 'zod'
import { count, id, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { noticeWays } from './notice.ts'
import { planned, windowRefusals } from './plan.ts'

export const planActivity = operation({
  name: 'activity.planActivity',
  means:
    'Put an activity of one’s community on its list, or draft it; what tells too many waits for a second person.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      communityId: id(),
      activityId: id(),
      ...planned(),
      notice: z.enum(noticeWays),
    }),
  output: () =>
    z.object({
      now: moment(),
      opensAt: moment(),
      closesAt: moment(),
      isDraft: z.boolean(),
      recipients: count(),
    }),
  failures: { ...windowRefusals, 'activity.communityClosed': 'conflict' },
  personal: [],
})
