// People and open invitations of a place, as lines of a list.
import { isOffice } from '@linli/shared/grant/giving'
import type { listGrants } from '@linli/shared/grant/list-grants'
import type { OutputOf } from '@linli/shared/operation'
import { type PlaceKind, placeKinds } from '@linli/shared/place/kind'
import { now } from '../../lib/clock.ts'
import { civilDay, lastDay, nearMoment } from '../../lib/when.ts'
import { roleWords } from '../../lib/words.ts'

type Answer = OutputOf<typeof listGrants>

export type PersonLine = ReturnType<typeof personLine>
export type InvitationLine = ReturnType<typeof invitationLine>

export function personLine({
  grantId,
  role,
  name,
  endsAt,
  isMine,
  mayEnd,
}: Answer['grants'][number]) {
  const who = name ?? '未留名'
  return {
    id: grantId,
    role: roleWords[role],
    name: isMine ? `${who}（您）` : who,
    until: endsAt ? `到 ${civilDay(lastDay(endsAt))}` : '没有定到期日',
    mayHandOver: isMine && isOffice(role),
    mayEnd: mayEnd && !isMine,
  }
}

export function invitationLine(invitation: Answer['invitations'][number]) {
  const { invitationId, role, expiresAt } = invitation
  const before = `${nearMoment(expiresAt, now())} 前`
  return { id: invitationId, role: roleWords[role], before }
}

/** From the query of a page. */
export function kindIn(text: string): PlaceKind | null {
  return placeKinds.find((kind) => kind === text) ?? null
}
