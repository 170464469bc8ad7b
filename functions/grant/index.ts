/** The cloud function api-grant: its operations, by hand, because this list is the table of contents. */
import { apiDoor } from '../_kit/door.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { endGrant } from './end-grant.ts'
import { handOver } from './hand-over.ts'
import { invite } from './invite.ts'
import { listGrants } from './list-grants.ts'
import { showInvitation } from './show-invitation.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

export const operations = [
  invite,
  showInvitation,
  acceptInvitation,
  withdrawInvitation,
  listGrants,
  endGrant,
  handOver,
]

export const main = apiDoor(operations)
