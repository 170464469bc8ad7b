import * as z from 'zod'
import { id, line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { roles } from '../person/role.ts'
import { givers } from './giving.ts'
import { invitationBrief } from './invitation.ts'

export const listGrants = operation({
  name: 'grant.listGrants',
  means: 'See who serves at a place, until when, and which invitations are still open.',
  effect: 'read',
  who: givers,
  where: ({ communityId, placeId }) => ({ communityId, placeId }),
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      communityId: id(),
      placeId: id(),
      skip: z.int().min(0).max(100_000),
      most: z.int().min(1).max(100),
    }),
  output: () =>
    z.object({
      total: z.int().min(0),
      grants: z.array(
        z.object({
          grantId: id(),
          role: z.enum(roles),
          name: line(30).nullable(),
          startsAt: moment(),
          endsAt: moment().nullable(),
          isMine: z.boolean(),
          /** The caller may end it. */
          mayEnd: z.boolean(),
        }),
      ),
      invitations: z.array(invitationBrief()).max(200),
    }),
  failures: {},
  personal: [
    { field: 'output.grants', purpose: 'service' },
    { field: 'output.grants.name', purpose: 'service' },
  ],
})
