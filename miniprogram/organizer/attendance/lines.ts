// The attendance in groups, and what a ruling changes of it, so that the list need not be fetched anew for one.
import { isMuchByHand } from '@linli/shared/activity/evidence'
import type { listAttendance } from '@linli/shared/activity/list-attendance'
import type { Ruling } from '@linli/shared/activity/ruling'
import type { OutputOf } from '@linli/shared/operation'
import { clockTime } from '@linli/shared/time'
import { hoursLine } from '../../lib/hours-words.ts'
import { byHandWords } from '../../lib/words.ts'

export type Attendance = OutputOf<typeof listAttendance>
export type Attendee = Attendance['people'][number]
export type Line = ReturnType<typeof lineOf>
type Counts = Pick<Attendance, 'attendees' | 'unconfirmed' | 'byHand'>

/** @param hasFence then also that a phone said nothing is told. */
export function groupsOf(people: readonly Attendee[], hasFence = false) {
  const linesOf = (belongs: (one: Attendee) => boolean) =>
    people.filter(belongs).map((one) => lineOf(one, hasFence))
  return {
    waiting: linesOf(({ standing }) => standing === 'unconfirmed'),
    confirmed: linesOf(({ standing, way }) => standing === 'confirmed' && way !== 'byHand'),
    byHandLines: linesOf(({ standing, way }) => standing === 'confirmed' && way === 'byHand'),
    rejected: linesOf(({ standing }) => standing === 'rejected'),
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

function lineOf(one: Attendee, hasFence: boolean) {
  const { checkInId, name, unit, checkedInAt, way, grade, byHandReason, remark } = one
  const time = clockTime(checkedInAt)
  const handedIn = one.handedInAt ? `，${clockTime(one.handedInAt)} 才提交` : ''
  const how = byHandReason
    ? [`${time} 补签`, byHandWords[byHandReason], remark]
    : [`${time} ${wayShort(way, handedIn)}`, `证据\u00a0${grade}`, ...evidenceWords(one, hasFence)]
  const known = name ?? '未留名'
  const words = how.filter(Boolean).join('·')
  const { isOwn, isOnRoster, standing } = one
  const canTick = !isOwn && !isOnRoster && standing !== 'rejected'
  const who = { checkInId, name: known, unit: unit ?? '', isOwn, canTick }
  return { ...who, words, left: leftWords(one) }
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
