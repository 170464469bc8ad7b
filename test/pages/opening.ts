// Whole answers of the operations by which a community is opened, in a subdistrict that is open itself.
import { base64urlOfUuid } from '@linli/shared/base64url'
import { brief, ids } from './canned.ts'

export const subdistrict = '018f3a5e-3333-4222-8333-444455556630'
export const invitationId = '018f3a5e-4444-4222-8333-444455556640'
export const address = `https://linli.example/i/${base64urlOfUuid(ids.community)}/${base64urlOfUuid(invitationId)}/${'t'.repeat(22)}`

const inADay = () => new Date(Date.now() + 86_400_000).toISOString()

function aPlace(index: number, name: string, isOpen: boolean) {
  const placeId = index === 0 ? ids.community : `018f3a5e-5555-4222-8333-44445555665${index}`
  return {
    communityId: placeId,
    placeId,
    kind: 'community',
    name,
    compoundType: null,
    isInvented: name.startsWith('演示'),
    openedAt: isOpen ? inADay() : null,
    office: isOpen ? '便民服务站' : null,
    officePhone: isOpen ? '0871-0000 0012' : null,
    mayOpen: true,
  }
}

const place = {
  ...aPlace(9, '莲华街道', true),
  communityId: subdistrict,
  placeId: subdistrict,
  kind: 'subdistrict',
}

const invitation = {
  communityId: ids.community,
  invitationId,
  role: 'communityWorker',
  place: { placeId: ids.community, kind: 'community', name: '演示·青禾社区' },
  endsOn: '2027-03-14',
  expiresAt: inADay(),
}

const people = ['赵敏', '何建平', null].map((name, index) => ({
  grantId: `018f3a5e-6666-4222-8333-44445555666${index}`,
  role: index === 2 ? 'branchSecretary' : 'subdistrictOfficer',
  name,
  startsAt: '2026-01-01T00:00:00.000Z',
  endsAt: index === 1 ? '2026-12-31T16:00:00.000Z' : null,
  isMine: index === 0,
  mayEnd: true,
}))

export const openingOutputs: Record<string, () => object> = {
  'place.listPlaces': () => ({
    place,
    children: [aPlace(0, '演示·青禾社区', true), aPlace(1, '演示·青桂社区', false)],
  }),
  'place.addPlace': () => ({ communityId: ids.community, placeId: ids.community }),
  'place.openPlace': () => ({ openedAt: inADay() }),
  'place.closePlace': () => ({ isOpen: false }),
  'grant.listGrants': () => ({ total: people.length, grants: people, invitations: [invitation] }),
  'grant.invite': () => ({ address, expiresAt: inADay() }),
  'grant.withdrawInvitation': () => ({ isWithdrawn: true }),
  'grant.endGrant': () => ({ endedAt: inADay() }),
  'grant.handOver': () => ({
    address,
    expiresAt: inADay(),
    matters: { activities: [brief], openInvitations: 1 },
  }),
  'grant.showInvitation': () => ({ invitation, isMine: false }),
  'grant.acceptInvitation': () => ({ grantId: invitationId, invitation }),
}

/** A grant at that subdistrict, as 我的 has it. */
export function grantAtSubdistrict(role: string) {
  const { placeId, kind, name } = place
  const at = { placeId, kind, name }
  return { role, communityId: null, place: at, startsAt: inADay(), endsAt: null }
}
