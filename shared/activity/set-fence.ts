import * as z from 'zod'
import { id } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { fenceShape } from './fence.ts'

export const setFence = operation({
  name: 'activity.setFence',
  means: 'Say where an activity is and how far around it one counts as there; or take that away.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({ communityId: id(), activityId: id(), fence: fenceShape().nullable() }),
  output: () => z.object({ fence: fenceShape().nullable() }),
  failures: { 'activity.over': 'conflict', 'activity.cancelled': 'conflict' },
  personal: [],
})
