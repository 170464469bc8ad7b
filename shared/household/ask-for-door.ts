import * as z from 'zod'
import { id } from '../fields.ts'
import { operation } from '../operation.ts'

export const askForDoor = operation({
  name: 'household.askForDoor',
  means:
    'Ask the community, without a slip, to be verified at a door; one waiting claim at a time.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: 'household',
  input: () => z.strictObject({ communityId: id(), doorId: id() }),
  output: () => z.object({ claimId: id() }),
  failures: {
    'household.alreadyMember': 'conflict',
    'household.alreadyWaiting': 'conflict',
    'household.ofTheProvider': 'notAllowed',
  },
  personal: [],
})
