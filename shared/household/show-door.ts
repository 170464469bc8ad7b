import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { doorNames, ownClaim, personalIn } from './household.ts'

export const showDoor = operation({
  name: 'household.showDoor',
  means: 'See which door it is that one wants to be verified at, and how often one may still try.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), doorId: id() }),
  output: () =>
    z.object({
      compound: line(40),
      door: doorNames(),
      isInvented: z.boolean(),
      office: line(40).nullable(),
      officePhone: line(20).nullable(),
      triesLeft: count(),
      lockedUntil: moment().nullable(),
      /** One’s own claim at this door, standing or waiting. */
      claim: ownClaim().nullable(),
    }),
  failures: {},
  personal: [
    { field: 'output.triesLeft', purpose: 'none' },
    { field: 'output.lockedUntil', purpose: 'none' },
    ...personalIn('output.claim', 'none'),
  ],
})
