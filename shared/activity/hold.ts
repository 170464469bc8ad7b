import * as z from 'zod'
import { id, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { activityBrief, ownCheckIn } from './activity.ts'
import { fenceShape } from './fence.ts'

export const hold = operation({
  name: 'activity.hold',
  means: 'Keep the moment of the scan for ten minutes, before any consent or form.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: true,
  consent: null,
  input: () =>
    z.strictObject({ communityId: id(), activityId: id(), token: z.string().length(28) }),
  output: () =>
    z.object({
      now: moment(),
      heldUntil: moment(),
      activity: activityBrief(),
      checkIn: ownCheckIn().nullable(),
      /** For the phone alone to compare with; null where nobody set one. */
      fence: fenceShape().nullable(),
    }),
  failures: {
    'activity.codeForged': 'invalid',
    'activity.codeExpired': 'conflict',
    'activity.codeAhead': 'conflict',
    'activity.notOpenYet': 'conflict',
    'activity.over': 'conflict',
    'activity.cancelled': 'conflict',
    'activity.communityClosed': 'conflict',
  },
  personal: [
    { field: 'output.heldUntil', purpose: 'none' },
    { field: 'output.checkIn', purpose: 'none' },
  ],
})
