import * as z from 'zod'
import { id, line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { atCompound } from './household.ts'

export const refuseClaim = operation({
  name: 'household.refuseClaim',
  means: 'Refuse somebody’s claim to live behind a door, with the reason, which they read.',
  effect: 'write',
  who: ['communityWorker'],
  where: atCompound,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({ communityId: id(), compoundId: id(), claimId: id(), words: line(60) }),
  output: () => z.object({ decidedAt: moment() }),
  failures: { 'household.alreadyDecided': 'conflict', 'household.ownClaim': 'notAllowed' },
  personal: [],
})
