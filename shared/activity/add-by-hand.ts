import * as z from 'zod'
import { id, line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { byHandReasons } from './by-hand.ts'

export const addByHand = operation({
  name: 'activity.addByHand',
  means: 'Enter somebody who came and could not sign in with a phone, saying why.',
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
      name: line(30),
      unit: line(40).nullable(),
      byHandReason: z.enum(byHandReasons),
      remark: line(60).nullable(),
    }),
  output: () => z.object({ checkedInAt: moment() }),
  failures: {
    'activity.notOpenYet': 'conflict',
    'activity.tooLateByHand': 'conflict',
    'activity.cancelled': 'conflict',
  },
  personal: [
    { field: 'input.name', purpose: 'signIn' },
    { field: 'input.unit', purpose: 'signIn' },
    { field: 'input.byHandReason', purpose: 'signIn' },
    { field: 'input.remark', purpose: 'signIn' },
    { field: 'output.checkedInAt', purpose: 'signIn' },
  ],
})
