import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { ownSignUp, places } from './waitlist.ts'

export const listSignUps = operation({
  name: 'activity.listSignUps',
  means:
    'See who signed up for an activity and whether they came: places first, then the waitlist in order.',
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
      places: places(),
      /** Of those who signed up, with a place or waiting. */
      arrived: count(),
      people: z
        .array(ownSignUp().extend({ name: line(30).nullable(), checkedInAt: moment().nullable() }))
        .max(100),
    }),
  failures: {},
  personal: [
    { field: 'output.people', purpose: 'signIn' },
    { field: 'output.people.name', purpose: 'signIn' },
    { field: 'output.people.signedUpAt', purpose: 'signIn' },
    { field: 'output.people.position', purpose: 'signIn' },
  ],
})
