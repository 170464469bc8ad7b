import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { checkInWays, standings } from './activity.ts'
import { byHandReasons } from './by-hand.ts'
import { grades } from './evidence.ts'
import { fenceShape, fenceWords } from './fence.ts'
import { serviceHours } from './service-hours.ts'
import { checkOutWays } from './sign-out.ts'
import { totalShape } from './total.ts'
import { places } from './waitlist.ts'

export const listAttendance = operation({
  name: 'activity.listAttendance',
  means: 'See who came to an activity, the newest first, and how many.',
  effect: 'read',
  who: ['communityWorker', 'branchSecretary'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      communityId: id(),
      activityId: id(),
      skip: z.int().min(0).max(100_000),
      most: z.int().min(1).max(100),
    }),
  output: () =>
    z.object({
      now: moment(),
      title: line(40),
      startsAt: moment(),
      endsAt: moment(),
      placeName: line(40),
      isInvented: z.boolean(),
      cancelledAt: moment().nullable(),
      endedAt: moment().nullable(),
      /** As of when it was over; what is counted now stands beside it. */
      fixed: totalShape().nullable(),
      capacity: count().nullable(),
      places: places(),
      attendees: count(),
      unconfirmed: count(),
      byHand: count(),
      signedOut: count(),
      /** Who has a place and has not come; who waits for one and has not. */
      absent: count(),
      stillWaiting: count(),
      openDisputes: count(),
      fence: fenceShape().nullable(),
      canSettle: z.boolean(),
      canAddByHand: z.boolean(),
      canEnd: z.boolean(),
      mostMinutes: count(),
      people: z
        .array(
          z.object({
            checkInId: id(),
            name: line(30).nullable(),
            unit: line(40).nullable(),
            checkedInAt: moment(),
            standing: z.enum(standings),
            way: z.enum(checkInWays),
            fenceWord: z.enum(fenceWords),
            isOnRoster: z.boolean(),
            grade: z.enum(grades),
            /** Nobody’s phone stands behind it: what is wrong with it is written down for them. */
            hasPhone: z.boolean(),
            /** Nobody settles or ticks their own. */
            isOwn: z.boolean(),
            byHandReason: z.enum(byHandReasons).nullable(),
            remark: line(60).nullable(),
            hasSignedUp: z.boolean(),
            handedInAt: moment().nullable(),
            checkedOutAt: moment().nullable(),
            checkOutWay: z.enum(checkOutWays).nullable(),
            hours: serviceHours(),
            /** What the clock would make of it; to be offered where the organizer sets the hours. */
            offeredMinutes: count(),
          }),
        )
        .max(100),
    }),
  failures: {},
  personal: [
    { field: 'output.people', purpose: 'signIn' },
    { field: 'output.people.name', purpose: 'signIn' },
    { field: 'output.people.unit', purpose: 'signIn' },
    { field: 'output.people.byHandReason', purpose: 'signIn' },
    { field: 'output.people.remark', purpose: 'signIn' },
    { field: 'output.people.hasPhone', purpose: 'signIn' },
    { field: 'output.people.hasSignedUp', purpose: 'signIn' },
    { field: 'output.people.hours', purpose: 'signIn' },
    { field: 'output.people.checkedOutAt', purpose: 'signIn' },
    { field: 'output.people.handedInAt', purpose: 'signIn' },
    { field: 'output.people.offeredMinutes', purpose: 'signIn' },
    { field: 'output.people.fenceWord', purpose: 'signIn' },
    { field: 'output.people.isOnRoster', purpose: 'signIn' },
  ],
})
