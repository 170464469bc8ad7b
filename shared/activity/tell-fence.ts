import * as z from 'zod'
import { id } from '../fields.ts'
import { operation } from '../operation.ts'
import { fenceWords } from './fence.ts'

export const tellFence = operation({
  name: 'activity.tellFence',
  means:
    'Say, just after signing in and only if one likes, whether one’s phone is inside the fence.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: 'fence',
  input: () => z.strictObject({ communityId: id(), activityId: id(), isInside: z.boolean() }),
  output: () => z.object({ fenceWord: z.enum(fenceWords) }),
  failures: { 'activity.tooLateForFence': 'conflict' },
  personal: [
    { field: 'input.isInside', purpose: 'fence' },
    { field: 'output.fenceWord', purpose: 'none' },
  ],
})
