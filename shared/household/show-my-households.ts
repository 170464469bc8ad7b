import * as z from 'zod'
import { operation } from '../operation.ts'
import { ownClaim, personalIn } from './household.ts'

export const showMyHouseholds = operation({
  name: 'household.showMyHouseholds',
  means:
    'See behind which doors one is verified or waits to be, and how many adults share the vote.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({}),
  output: () => z.object({ claims: z.array(ownClaim()).max(20) }),
  failures: {},
  personal: personalIn('output.claims', 'none'),
})
