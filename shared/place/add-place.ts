import * as z from 'zod'
import { id, line } from '../fields.ts'
import { operation } from '../operation.ts'
import { compoundTypes } from './compound-type.ts'

export const addPlace = operation({
  name: 'place.addPlace',
  means:
    'Enter a community below one’s subdistrict, or a compound below one’s community; it is not open yet.',
  effect: 'write',
  who: ['subdistrictOfficer', 'communityWorker'],
  where: ({ parentCommunityId, parentId }) => ({
    communityId: parentCommunityId,
    placeId: parentId,
  }),
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      placeId: id(),
      parentCommunityId: id(),
      parentId: id(),
      kind: z.enum(['community', 'compound']),
      name: line(30),
      compoundType: z.enum(compoundTypes).nullable(),
    }),
  output: () => z.object({ communityId: id(), placeId: id() }),
  failures: {
    'place.wrongKind': 'invalid',
    'place.notYours': 'notAllowed',
    'place.parentClosed': 'conflict',
    'place.nameTaken': 'conflict',
  },
  personal: [],
})
