import * as z from 'zod'
import { id, line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { openers } from './opening.ts'
import { phone } from './place.ts'

export const openPlace = operation({
  name: 'place.openPlace',
  means:
    'Open a place of the tier below one’s own, with the office that answers for it and its telephone.',
  effect: 'write',
  who: openers,
  where: ({ communityId, placeId }) => ({ communityId, placeId }),
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({ communityId: id(), placeId: id(), office: line(30), officePhone: phone() }),
  output: () => z.object({ openedAt: moment() }),
  failures: {
    'place.notYours': 'notAllowed',
    'place.parentClosed': 'conflict',
    'place.alreadyOpen': 'conflict',
  },
  personal: [],
})
