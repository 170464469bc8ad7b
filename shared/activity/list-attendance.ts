import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { standings } from './activity.ts'

export const listAttendance = operation({
  name: 'activity.listAttendance',
  means: 'See who came to an activity, the newest first, and how many.',
  effect: 'read',
  who: ['communityWorker'],
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
      capacity: count().nullable(),
      attendees: count(),
      unconfirmed: count(),
      people: z
        .array(
          z.object({
            checkInId: id(),
            name: line(30).nullable(),
            checkedInAt: moment(),
            standing: z.enum(standings),
          }),
        )
        .max(100),
    }),
  failures: {},
  personal: [
    { field: 'output.people', purpose: 'signIn' },
    { field: 'output.people.name', purpose: 'signIn' },
  ],
})
