/** The table of contents of the domain grant. */
export { acceptInvitation } from './accept-invitation.ts'
export { endGrant } from './end-grant.ts'
export { handOver } from './hand-over.ts'
export { invite } from './invite.ts'
export { listGrants } from './list-grants.ts'
export { showInvitation } from './show-invitation.ts'
export { withdrawInvitation } from './withdraw-invitation.ts'
