import * as z from 'zod'
import { count, id, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { planned, windowRefusals } from './plan.ts'

export const changeFollowing = operation({
  name: 'activity.changeFollowing',
  means:
    'Change one activity of a series and all that follow; those move by as much as this one does.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), activityId: id(), ...planned() }),
  output: () => z.object({ now: moment(), changed: count() }),
  failures: {
    ...windowRefusals,
    'activity.endsInPast': 'invalid',
    'activity.alreadyOpen': 'conflict',
    'activity.over': 'conflict',
    'activity.cancelled': 'conflict',
    'activity.notInSeries': 'conflict',
  },
  personal: [],
})
