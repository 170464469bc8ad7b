import * as z from 'zod'
import { operation } from '../operation.ts'
import { invitationBrief, invitationProof, invitationRefusals } from './invitation.ts'

export const showInvitation = operation({
  name: 'grant.showInvitation',
  means: 'Read what an invitation offers, before taking it up.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject(invitationProof()),
  output: () => z.object({ invitation: invitationBrief(), isMine: z.boolean() }),
  failures: invitationRefusals,
  personal: [],
})
