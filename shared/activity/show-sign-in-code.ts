import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'

/** Two hours of codes, what a phone has in hand in a room without network, and five minutes until it fetches again. */
export const mostSlots = 750

export const showSignInCode = operation({
  name: 'activity.showSignInCode',
  means:
    'Fetch the codes that the organizer’s phone shows, from the current slot until it closes; no key leaves the server.',
  effect: 'read',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({ communityId: id(), activityId: id(), slots: z.int().min(1).max(mostSlots) }),
  output: () =>
    z.object({
      now: moment(),
      title: line(40),
      startsAt: moment(),
      endsAt: moment(),
      closesAt: moment(),
      isInvented: z.boolean(),
      addressStart: z.url(),
      firstSlot: count(),
      tokens: z.array(z.string().length(28)).min(1).max(mostSlots),
      attendees: count(),
      capacity: count().nullable(),
    }),
  failures: {
    'activity.notOpenYet': 'conflict',
    'activity.over': 'conflict',
    'activity.cancelled': 'conflict',
    'activity.communityClosed': 'conflict',
  },
  personal: [],
})
