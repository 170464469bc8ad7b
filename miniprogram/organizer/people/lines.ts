// People and open invitations of a place, as lines of a list.
import { isOffice } from '@linli/shared/grant/giving'
import type { listGrants } from '@linli/shared/grant/list-grants'
import type { OutputOf } from '@linli/shared/operation'
import { type PlaceKind, placeKinds } from '@linli/shared/place/kind'
import { now } from '../../lib/clock.ts'
import { civilDay, lastDay, nearMoment } from '../../lib/when.ts'
import { roleWords } from '../../lib/words.ts'
import { linesOf, quiet, rowOf, type WorkRow } from '../components/work-table/rows.ts'

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

export const peopleColumns = [
  { words: '姓名', share: 3 },
  { words: '服务', share: 3 },
  { words: '到哪一天', share: 4 },
]

export function personRow({ id, name, role, until, mayHandOver, mayEnd }: PersonLine): WorkRow {
  const handOver = mayHandOver ? [quiet('handOver', '调岗', `调岗：${role}`)] : []
  const end = mayEnd ? [quiet('end', '结束', `结束：${name}`)] : []
  const acts = [...handOver, ...end].slice(0, 1)
  const [cells, lines] = [[role, until], linesOf(`${role}·${until}`)]
  return rowOf({ key: id, name, cells, lines, acts })
}

export function invitationLine(invitation: Answer['invitations'][number]) {
  const { invitationId, role, expiresAt } = invitation
  const before = `${nearMoment(expiresAt, now())} 前`
  return { id: invitationId, role: roleWords[role], before }
}

export const invitationColumns = [
  { words: '邀请来做', share: 3 },
  { words: '什么时候前有效', share: 7 },
]

export function invitationRow({ id, role, before }: InvitationLine): WorkRow {
  const acts = [quiet('withdraw', '收回', `收回邀请：${role}`)]
  return rowOf({ key: id, name: role, cells: [before], lines: linesOf(`${before}接受有效`), acts })
}

/** From the query of a page. */
export function kindIn(text: string): PlaceKind | null {
  return placeKinds.find((kind) => kind === text) ?? null
}
