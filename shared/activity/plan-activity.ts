import * as z from 'zod'
import { id, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { planned, windowRefusals } from './plan.ts'

export const planActivity = operation({
  name: 'activity.planActivity',
  means: 'Put an activity of one’s community on its list; its office answers for it.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), activityId: id(), ...planned() }),
  output: () => z.object({ now: moment(), opensAt: moment(), closesAt: moment() }),
  failures: { ...windowRefusals, 'activity.communityClosed': 'conflict' },
  personal: [],
})
