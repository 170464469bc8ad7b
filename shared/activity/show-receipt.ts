import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { standings } from './activity.ts'
import { fenceWords } from './fence.ts'
import { hourCaps, serviceHours } from './service-hours.ts'
import { ownCheckOut } from './sign-out.ts'

const mostChanges = 50

export const showReceipt = operation({
  name: 'activity.showReceipt',
  means:
    'See what stands on one’s own record: when one left, its hours, and what the organizer changed.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), activityId: id() }),
  output: () =>
    z.object({
      now: moment(),
      startsAt: moment(),
      endsAt: moment(),
      /** So long one can sign out; past or still to come. */
      signOutUntil: moment(),
      canSignOut: z.boolean(),
      checkOut: ownCheckOut().nullable(),
      hours: serviceHours(),
      year: z.object({ year: count(), services: count(), minutes: count() }),
      caps: hourCaps(),
      /** What one’s phone said just after signing in. */
      fenceWord: z.enum(fenceWords),
      /** Each with what stood before it, the newest first. */
      changes: z.object({
        standings: changesOf(z.enum(standings)),
        hours: changesOf(count()),
        names: changesOf(named()),
      }),
    }),
  failures: {},
  personal: [
    { field: 'output.checkOut', purpose: 'none' },
    { field: 'output.hours', purpose: 'none' },
    { field: 'output.year', purpose: 'none' },
    { field: 'output.fenceWord', purpose: 'none' },
    { field: 'output.changes', purpose: 'none' },
    { field: 'output.changes.names.before.name', purpose: 'none' },
    { field: 'output.changes.names.before.unit', purpose: 'none' },
    { field: 'output.changes.names.after.name', purpose: 'none' },
    { field: 'output.changes.names.after.unit', purpose: 'none' },
  ],
})

function named() {
  return z.object({ name: line(30).nullable(), unit: line(40).nullable() })
}

function changesOf<What extends z.ZodType>(what: What) {
  const change = { changedAt: moment(), before: what, after: what, reason: line(60).nullable() }
  return z.array(z.object(change)).max(mostChanges)
}
