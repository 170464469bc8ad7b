import { showInvitation as contract } from '@linli/shared/grant/show-invitation'
import { example } from '../support/example.ts'
import { anInvitation, refusedInvitations } from './invitations.ts'

export const showInvitation = example({
  contract,
  caller: (lane) => lane.aPerson(),
  input: (lane, site) => anInvitation(lane, site),
  refusals: refusedInvitations,
})
