import * as z from 'zod'
import { id } from '../fields.ts'
import { operation } from '../operation.ts'
import { openers } from './opening.ts'

export const closePlace = operation({
  name: 'place.closePlace',
  means: 'Close a place again; nothing in it may be open or still to come.',
  effect: 'write',
  who: openers,
  where: (input) => input,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), placeId: id() }),
  output: () => z.object({ isOpen: z.literal(false) }),
  failures: { 'place.notYours': 'notAllowed', 'place.stillInUse': 'conflict' },
  personal: [],
})
