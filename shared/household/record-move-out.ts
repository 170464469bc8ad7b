import * as z from 'zod'
import { id, line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { atCompound } from './household.ts'

export const recordMoveOut = operation({
  name: 'household.recordMoveOut',
  means: 'A worker records that somebody has moved out, with the reason, which they read.',
  effect: 'write',
  who: ['communityWorker'],
  where: atCompound,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({ communityId: id(), compoundId: id(), claimId: id(), words: line(60) }),
  output: () => z.object({ endedAt: moment() }),
  failures: { 'household.notAMember': 'conflict' },
  personal: [],
})
