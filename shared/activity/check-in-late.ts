import * as z from 'zod'
import { id, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { checkIn } from './check-in.ts'

/** How far the clock of a phone without network may be off, in seconds. */
export const mostSkewSeconds = 10

export const checkInLate = operation({
  name: 'activity.checkInLate',
  means:
    'Hand in a scan that a phone without network kept; it waits for the organizer, whoever it is of.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: 'signIn',
  input: () =>
    z.strictObject({
      communityId: id(),
      activityId: id(),
      token: z.string().length(28),
      checkInId: id(),
      scannedAt: moment(),
    }),
  output: () => checkIn.output(),
  failures: { ...checkIn.failures, 'activity.tooLateToHandIn': 'conflict' },
  personal: [
    { field: 'input.scannedAt', purpose: 'signIn' },
    { field: 'output.checkIn', purpose: 'signIn' },
  ],
})
