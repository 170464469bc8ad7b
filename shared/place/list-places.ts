import * as z from 'zod'
import { id } from '../fields.ts'
import { operation } from '../operation.ts'
import { openers } from './opening.ts'
import { placeBrief } from './place.ts'

export const listPlaces = operation({
  name: 'place.listPlaces',
  means: 'See a place, what lies directly in it, and which of it is open.',
  effect: 'read',
  who: openers,
  where: (input) => input,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), placeId: id() }),
  output: () =>
    z.object({
      place: placeBrief(),
      /** `mayOpen`: the caller is of the tier that opens and closes it. */
      children: z.array(placeBrief().extend({ mayOpen: z.boolean() })).max(500),
    }),
  failures: {},
  personal: [],
})
