import * as z from 'zod'
import { id } from '../fields.ts'
import { operation } from '../operation.ts'
import { givers } from './giving.ts'

export const withdrawInvitation = operation({
  name: 'grant.withdrawInvitation',
  means: 'Take an invitation back before it is taken up.',
  effect: 'write',
  who: givers,
  where: ({ communityId, placeId }) => ({ communityId, placeId }),
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ communityId: id(), placeId: id(), invitationId: id() }),
  output: () => z.object({ isWithdrawn: z.literal(true) }),
  failures: { 'grant.notYoursToGive': 'notAllowed', 'grant.invitationUsed': 'conflict' },
  personal: [],
})
