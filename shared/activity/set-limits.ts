import * as z from 'zod'
import { count, day, id } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { limitsShape } from './limits.ts'

export const setLimits = operation({
  name: 'activity.setLimits',
  means:
    'Decide for a community how many one organizer may tell alone and how many hours count at most.',
  effect: 'write',
  who: ['branchSecretary', 'subdistrictOfficer'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), limits: limitsShape().strict() }),
  output: () => z.object({ number: count(), capsFromOn: day() }),
  failures: {
    'activity.limitsCrossed': 'invalid',
    'activity.limitsStandSo': 'conflict',
  },
  personal: [],
})
