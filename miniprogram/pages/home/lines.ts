// The answer of the server as the first screen says it: what waits, each with its act, and the next days.
import type { ListedActivity } from '@linli/shared/activity/activity'
import type { Due, DueKind } from '@linli/shared/activity/due'
import type { showHome } from '@linli/shared/activity/show-home'
import { dateIn } from '@linli/shared/day'
import type { OutputOf } from '@linli/shared/operation'
import { clockTime, dayName, inShanghai } from '@linli/shared/time'
import { paths } from '../../lib/roads.ts'
import { ownWords } from '../../lib/sign-up-lines.ts'
import { civilDay, hours, nearDay } from '../../lib/when.ts'
import { plainName } from '../../lib/words.ts'

export type Home = OutputOf<typeof showHome>

export interface DueLine {
  key: string
  /** What its page needs to be told. */
  keys: Record<string, string>
  name: string
  notes: string[]
  act: string
  path: string
  /** How little time is left; empty where there is enough. */
  chip: string
  tone: string
}

type Words = { notes(due: Due): string[]; act: string; path: string }

const words: Record<DueKind, Words> = {
  showCode: {
    notes: ({ count, until }) => [`已到 ${count} 人，`, `${clockTime(until ?? '')} 结束`],
    act: '签到码',
    path: paths.signInCode,
  },
  checkIn: {
    notes: ({ placeName, until }) => [`${placeName}，`, `${clockTime(until ?? '')} 前可以签到`],
    act: '看活动',
    path: paths.activity,
  },
  answerDispute: {
    notes: (due) => [`${due.count} 条签到异议，`, answerByWords(due)],
    act: '去答复',
    path: paths.disputes,
  },
  settle: {
    notes: ({ count }) => [`${count} 条签到等您确认`],
    act: '去确认',
    path: paths.attendance,
  },
  release: {
    notes: ({ count, startsAt }) => [
      `要告诉 ${count} 人，请您看过再发，`,
      `${dayName(startsAt)} ${clockTime(startsAt)} 开始`,
    ],
    act: '看通知',
    path: paths.notice,
  },
  nameMyself: {
    notes: () => ['您的签到等社区确认，', '留个姓名好认'],
    act: '留姓名',
    path: paths.nameMyself,
  },
}

/** What was kept on the phone may have passed meanwhile. */
export function dueLines({ dues }: Home, now: number): DueLine[] {
  const open = dues.filter(({ until }) => until === null || Date.parse(until) >= now)
  return open.map((due) => {
    const { kind, communityId, activityId, title } = due
    const { notes, act, path } = words[kind]
    const ids = { key: `${kind} ${activityId}`, keys: { communityId, activityId } }
    return { ...ids, name: title, notes: notes(due), act, path, ...timeLeft(due, dateIn(now)) }
  })
}

/** What waits for a community worker besides: nothing runs out, so it comes after what is on. */
export function claimLines({ waitingClaims }: Home, now: number): DueLine[] {
  return waitingClaims.map(({ communityId, compoundId, compound, waiting, firstAskedAt }) => ({
    key: `claims ${compoundId}`,
    keys: { communityId, compoundId },
    name: plainName(compound),
    notes: [`${waiting} 个住户申请等您核对，`, `最早 ${dayOrYear(firstAskedAt, now)}`],
    ...{ act: '去核对', path: paths.claims, chip: '', tone: '' },
  }))
}

/** With its year where that is another. */
function dayOrYear(moment: string, now: number): string {
  const date = dateIn(moment)
  return date.slice(0, 4) === dateIn(now).slice(0, 4) ? dayName(moment) : civilDay(date)
}

function answerByWords({ answerBy }: Due): string {
  if (!answerBy) return ''
  const day = dayName(`${answerBy.dueOn}T00:00:00+08:00`)
  const before = `${day}${answerBy.isProvisional ? '（暂定）' : ''} 前答复`
  return answerBy.isOverdue ? `应在 ${before}` : before
}

function timeLeft({ answerBy }: Due, today: string) {
  if (!answerBy || answerBy.dueOn > today) return { chip: '', tone: '' }
  return answerBy.dueOn === today
    ? { chip: '今天到期', tone: 'soon' }
    : { chip: '已过期', tone: 'late' }
}

/** What one signs in at comes by its due row alone. */
export function comingLines({ dues, coming }: Home, now: number) {
  const isDue = new Set(signIns(dues).map(({ activityId }) => activityId))
  return coming
    .filter(({ activityId, endsAt }) => !isDue.has(activityId) && Date.parse(endsAt) >= now)
    .map((activity) => comingLine(activity, now))
}

/** A dispute or a draft is not where somebody signs in. */
function signIns(dues: readonly Due[]): Due[] {
  return dues.filter(({ kind }) => kind !== 'answerDispute' && kind !== 'release')
}

export type ComingLine = ReturnType<typeof comingLine>

function comingLine(activity: ListedActivity, now: number) {
  const { communityId, activityId, title, placeName, startsAt, endsAt } = activity
  const date = dateIn(startsAt)
  return {
    communityId,
    activityId,
    title,
    place: placeName,
    dayWord: nearDay(date, dateIn(now)),
    day: inShanghai(startsAt).date(),
    hours: hours(startsAt, endsAt),
    ...chipOf(activity),
  }
}

function chipOf({ cancelledAt, checkedInAt, signUp }: ListedActivity) {
  if (cancelledAt) return { chip: '已取消', tone: 'calm' }
  if (checkedInAt) return { chip: '已签到', tone: 'done' }
  if (!signUp) return { chip: '', tone: 'calm' }
  return { chip: ownWords(signUp), tone: signUp.position === null ? 'done' : 'calm' }
}
