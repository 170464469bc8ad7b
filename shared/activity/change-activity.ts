import * as z from 'zod'
import { id, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { planned, windowRefusals } from './plan.ts'

export const changeActivity = operation({
  name: 'activity.changeActivity',
  means:
    'Change an activity before it ends; once it can be signed in at, its start stays as it was.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), activityId: id(), ...planned() }),
  output: () => z.object({ now: moment(), opensAt: moment(), closesAt: moment() }),
  failures: {
    ...windowRefusals,
    'activity.endsInPast': 'invalid',
    'activity.alreadyOpen': 'conflict',
    'activity.over': 'conflict',
    'activity.cancelled': 'conflict',
  },
  personal: [],
})
