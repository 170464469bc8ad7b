import * as z from 'zod'
import { id, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { atCompound } from './household.ts'

export const acceptClaim = operation({
  name: 'household.acceptClaim',
  means: 'Accept somebody’s claim to live behind a door, after looking at what they bring.',
  effect: 'write',
  who: ['communityWorker'],
  where: atCompound,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), compoundId: id(), claimId: id() }),
  output: () => z.object({ decidedAt: moment() }),
  failures: { 'household.alreadyDecided': 'conflict', 'household.ownClaim': 'notAllowed' },
  personal: [],
})
