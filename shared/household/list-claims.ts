import * as z from 'zod'
import { count, id } from '../fields.ts'
import { operation } from '../operation.ts'
import { atCompound, claimOfDoor, personalIn } from './household.ts'

export const listClaims = operation({
  name: 'household.listClaims',
  means: 'A worker sees who waits to be verified at a compound, or who is verified; no names.',
  effect: 'read',
  who: ['communityWorker'],
  where: atCompound,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      communityId: id(),
      compoundId: id(),
      which: z.enum(['waiting', 'member']),
      skip: z.int().min(0).max(100_000),
      most: z.int().min(1).max(50),
    }),
  output: () =>
    z.object({
      waiting: count(),
      members: count(),
      doors: count(),
      proven: count(),
      claims: z.array(claimOfDoor()).max(50),
    }),
  failures: {},
  personal: personalIn('output.claims', 'household').filter(
    ({ field }) => !/standing|words/.test(field),
  ),
})
