import * as z from 'zod'
import { count, id } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'

export const confirmRoster = operation({
  name: 'activity.confirmRoster',
  means:
    'Tick who of those on the list is really there, one or many; what was rejected is left out.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      communityId: id(),
      activityId: id(),
      checkInIds: z.array(id()).min(1).max(100),
    }),
  output: () => z.object({ ticked: count() }),
  failures: { 'activity.ownRecord': 'conflict', 'activity.notOpenYet': 'conflict' },
  personal: [],
})
