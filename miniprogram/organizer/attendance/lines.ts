// The attendance in groups, and what a ruling changes of it, so that the list need not be fetched anew for one.
import { isMuchByHand } from '@linli/shared/activity/evidence'
import type { listAttendance } from '@linli/shared/activity/list-attendance'
import { recordNumber } from '@linli/shared/activity/record-number'
import type { Ruling } from '@linli/shared/activity/ruling'
import type { OutputOf } from '@linli/shared/operation'
import { clockTime } from '@linli/shared/time'
import { hoursLine } from '../../lib/hours-words.ts'
import { byHandWords } from '../../lib/words.ts'
import {
  type Act,
  linesOf,
  quiet,
  rowOf,
  text,
  type WorkRow,
} from '../components/work-table/rows.ts'

export type Attendance = OutputOf<typeof listAttendance>
export type Attendee = Attendance['people'][number]
type Counts = Pick<Attendance, 'attendees' | 'unconfirmed' | 'byHand'>

/** The share of each in the width of a desk. */
export const columns = [
  { words: '姓名', share: 3 },
  { words: '单位', share: 4 },
  { words: '签到', share: 3 },
  { words: '证据', share: 4 },
  { words: '签退和时长', share: 4 },
]

interface Shown {
  canSettle: boolean
  /** Then also that a phone said nothing is told. */
  hasFence: boolean
  /** Which one is being settled. */
  settling: string
}

export function groupsOf(people: readonly Attendee[], shown: Shown) {
  const rowsOf = (belongs: (one: Attendee) => boolean) =>
    people.filter(belongs).map((one) => attendeeRow(one, shown))
  return {
    waiting: rowsOf(({ standing }) => standing === 'unconfirmed'),
    confirmed: rowsOf(({ standing, way }) => standing === 'confirmed' && way !== 'byHand'),
    byHandLines: rowsOf(({ standing, way }) => standing === 'confirmed' && way === 'byHand'),
    rejected: rowsOf(({ standing }) => standing === 'rejected'),
  }
}

export function countsOf({ attendees, unconfirmed, byHand }: Counts) {
  const isFlagged = isMuchByHand({ attendees, byHand })
  return { attendees, unconfirmed, byHand, isFlagged }
}

export function ruled(one: Attendee, standing: Ruling): Attendee {
  return { ...one, standing }
}

export function recounted(counts: Counts, before: Attendee, standing: Ruling): Counts {
  const counted = (now: Attendee['standing']) => (now === 'rejected' ? 0 : 1)
  const change = counted(standing) - counted(before.standing)
  return {
    attendees: counts.attendees + change,
    unconfirmed: counts.unconfirmed - (before.standing === 'unconfirmed' ? 1 : 0),
    byHand: counts.byHand + (before.way === 'byHand' ? change : 0),
  }
}

function attendeeRow(one: Attendee, { canSettle, hasFence, settling }: Shown): WorkRow {
  const { checkInId, checkedInAt, way, grade, byHandReason, remark, isOwn } = one
  const time = clockTime(checkedInAt)
  const [name, unit, left] = [one.name ?? '未留名', one.unit ?? '', leftWords(one)]
  const handedIn = one.handedInAt ? `，${clockTime(one.handedInAt)} 才提交` : ''
  const came = byHandReason ? `${time} 补签` : `${time} ${wayShort(way, handedIn)}`
  const proof = byHandReason
    ? [byHandWords[byHandReason], remark]
    : [`证据\u00a0${grade}`, ...evidenceWords(one, hasFence)]
  const words = [came, ...proof].filter(Boolean).join('·')
  const number = one.hasPhone ? '' : `回执编号 ${recordNumber(checkInId)}`
  return rowOf({
    key: checkInId,
    name,
    lines: linesOf({ words: unit, look: 'note strong' }, words, number, left),
    cells: [unit, came, [...proof, number].filter(Boolean).join('·'), left],
    note: canSettle && isOwn ? '您自己的，请别人来办' : '',
    acts: canSettle && !isOwn ? actsOf(one, name, settling === checkInId) : [],
  })
}

function actsOf(
  { standing, isOnRoster, hasPhone }: Attendee,
  name: string,
  isSettling: boolean,
): Act[] {
  const tick = isOnRoster ? [] : [text('tick', '到场', `${name}到场`)]
  const strike = text('ask', '不算', `${name}不算`)
  const confirm = isSettling ? '正在记…' : '确认'
  if (standing === 'unconfirmed') return [...tick, strike, quiet('confirm', confirm, `确认${name}`)]
  if (standing === 'confirmed')
    return [...tick, text('correct', '更正', `更正${name}的记录`), strike]
  const forThem = hasPhone ? [] : [text('dispute', '代提异议', `代${name}提异议`)]
  return [...forThem, quiet('confirm', isSettling ? '正在记…' : '改为确认', `改为确认${name}`)]
}

function wayShort(way: Attendee['way'], handedIn: string): string {
  if (way === 'late') return `扫到${handedIn}`
  return way === 'scan' ? '扫码签到' : way === 'card' ? '扫纸卡' : '扫我的码'
}

function evidenceWords({ fenceWord, isOnRoster }: Attendee, hasFence: boolean): string[] {
  const untold = hasFence ? ['没说在不在范围里'] : []
  const fence = { in: ['手机在活动范围里'], out: ['手机不在活动范围里'], unknown: untold }[
    fenceWord
  ]
  return isOnRoster ? [...fence, '核对到场'] : fence
}

const leavingWords = { scan: '签退', tap: '签退，没扫码', late: '签退，迟交' }

/** When they left and what it makes; empty while there is nothing to say. */
function leftWords({ checkedOutAt, checkOutWay, hours, standing }: Attendee): string {
  const left = checkedOutAt && checkOutWay
  const when = left ? `${clockTime(checkedOutAt)} ${leavingWords[checkOutWay]}` : '没有签退'
  if (standing !== 'confirmed' || (!left && hours.basis !== 'corrected')) return left ? when : ''
  return `${when}·${hoursLine(hours)}`
}

export function untickedOf(people: readonly Attendee[]): string[] {
  const there = people.filter(({ isOwn, isOnRoster, standing }) => {
    return !isOwn && !isOnRoster && standing !== 'rejected'
  })
  return there.map(({ checkInId }) => checkInId)
}
