import * as z from 'zod'
import { id, line } from '../fields.ts'
import { operation } from '../operation.ts'
import { invitationBrief, invitationProof, invitationRefusals } from './invitation.ts'

export const acceptInvitation = operation({
  name: 'grant.acceptInvitation',
  means:
    'Take up an invitation, giving the name under which one serves; of two at once, one gets it.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: 'service',
  input: () => z.strictObject({ ...invitationProof(), grantId: id(), name: line(20) }),
  output: () => z.object({ grantId: id(), invitation: invitationBrief() }),
  failures: invitationRefusals,
  personal: [{ field: 'input.name', purpose: 'service' }],
})
