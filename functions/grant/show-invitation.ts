import { showInvitation as contract } from '@linli/shared/grant/show-invitation'
import { handleWith } from '../_kit/host.ts'
import { briefOf, provenInvitation } from './queries.ts'

export const showInvitation = handleWith(['pepper'], contract, async (ctx, input) => {
  const row = await provenInvitation(ctx, input)
  return { invitation: briefOf(row), isMine: row.acceptedBy === ctx.person.personId }
})
