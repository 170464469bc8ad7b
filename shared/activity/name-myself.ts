import * as z from 'zod'
import { id, line, moment } from '../fields.ts'
import { operation } from '../operation.ts'

export const nameMyself = operation({
  name: 'activity.nameMyself',
  means: 'Say who one is and of which unit, while one’s record waits for the organizer.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: 'signIn',
  input: () =>
    z.strictObject({
      communityId: id(),
      activityId: id(),
      name: line(30),
      unit: line(40).nullable(),
    }),
  output: () => z.object({ namedAt: moment() }),
  failures: { 'activity.checkInSettled': 'conflict' },
  personal: [
    { field: 'input.name', purpose: 'signIn' },
    { field: 'input.unit', purpose: 'signIn' },
    { field: 'output.namedAt', purpose: 'none' },
  ],
})
