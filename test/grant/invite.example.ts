import { randomUUID } from 'node:crypto'
import { invite as contract } from '@linli/shared/grant/invite'
import type { Scope } from '@linli/shared/operation'
import type { Role } from '@linli/shared/person/role'
import { example } from '../support/example.ts'

function invitationTo({ communityId, placeId }: Scope, role: Role = 'partyMember') {
  return { invitationId: randomUUID(), communityId, placeId, role, endsOn: null }
}

export const invite = example({
  contract,
  caller: (lane) => lane.aPerson('branchSecretary', lane.above),
  input: async (_lane, site) => invitationTo(site),
  refusals: {
    'grant.notHere': async ({ here }) => invitationTo(here, 'operator'),
    'grant.endsTooEarly': async ({ here }) => ({ ...invitationTo(here), endsOn: '2026-03-13' }),
    'grant.notYoursToGive': async ({ here }) => invitationTo(here, 'gridWorker'),
    'grant.placeClosed': async (lane) => invitationTo(await lane.aSite()),
  },
})
