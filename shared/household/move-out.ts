import * as z from 'zod'
import { id, moment } from '../fields.ts'
import { operation } from '../operation.ts'

export const moveOut = operation({
  name: 'household.moveOut',
  means: 'Say that one lives behind a door no more, or take back a claim that still waits.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), claimId: id() }),
  output: () => z.object({ endedAt: moment() }),
  failures: {},
  personal: [],
})
