import * as z from 'zod'
import { id, line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { standings } from './activity.ts'
import { grades } from './evidence.ts'
import { memberCode, memberCodeRefusals, memberWays } from './member-code.ts'

export const checkInMember = operation({
  name: 'activity.checkInMember',
  means: 'Sign in somebody whose 我的码 or paper card the organizer has just scanned; once.',
  effect: 'write',
  who: ['communityWorker'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      communityId: id(),
      activityId: id(),
      checkInId: id(),
      way: z.enum(memberWays),
      code: memberCode(),
    }),
  output: () =>
    z.object({
      isRepeated: z.boolean(),
      name: line(30).nullable(),
      checkedInAt: moment(),
      standing: z.enum(standings),
      grade: z.enum(grades),
    }),
  failures: {
    ...memberCodeRefusals,
    'activity.memberWithoutConsent': 'conflict',
    'activity.cardUnknown': 'conflict',
    'activity.cardEnded': 'conflict',
    'activity.ownRecord': 'conflict',
    'activity.notOpenYet': 'conflict',
    'activity.over': 'conflict',
    'activity.cancelled': 'conflict',
    'activity.communityClosed': 'conflict',
  },
  personal: [
    { field: 'input.way', purpose: 'signIn' },
    { field: 'output.name', purpose: 'signIn' },
    { field: 'output.checkedInAt', purpose: 'signIn' },
    { field: 'output.standing', purpose: 'signIn' },
    { field: 'output.grade', purpose: 'signIn' },
  ],
})
