import * as z from 'zod'
import { day, id, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { roles } from '../person/role.ts'
import { givers } from './giving.ts'

export const invite = operation({
  name: 'grant.invite',
  means: 'Invite one person, by a link or its QR, to a role at a place; once, for seven days.',
  effect: 'write',
  who: givers,
  where: ({ communityId, placeId }) => ({ communityId, placeId }),
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      invitationId: id(),
      communityId: id(),
      placeId: id(),
      role: z.enum(roles),
      endsOn: day().nullable(),
    }),
  output: () => z.object({ address: z.url(), expiresAt: moment() }),
  failures: {
    'grant.notHere': 'invalid',
    'grant.endsTooEarly': 'invalid',
    'grant.notYoursToGive': 'notAllowed',
    'grant.placeClosed': 'conflict',
  },
  personal: [],
})
