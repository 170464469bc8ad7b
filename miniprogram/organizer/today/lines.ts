// What is on and what is drafted, day by day, as rows of the work place.
import type { listActivities } from '@linli/shared/activity/list-activities'
import type { listDrafts } from '@linli/shared/activity/list-drafts'
import { checkInWindow, windowState } from '@linli/shared/activity/window'
import { dateIn } from '@linli/shared/day'
import type { OutputOf } from '@linli/shared/operation'
import { now } from '../../lib/clock.ts'
import { countWords } from '../../lib/sign-up-lines.ts'
import { dayAndHours, dayWithNearness, hours, nearMoment } from '../../lib/when.ts'
import { type Act, linesOf, quiet, rowOf, type WorkRow } from '../components/work-table/rows.ts'

type Listed = OutputOf<typeof listActivities>['activities'][number]
export type Draft = OutputOf<typeof listDrafts>['drafts'][number]
export type Day = { name: string; rows: WorkRow[] }

export const columns = [
  { words: '活动', share: 4 },
  { words: '时间', share: 3 },
  { words: '地点', share: 4 },
  { words: '报名', share: 3 },
  { words: '现在', share: 4 },
]

export const draftColumns = [
  { words: '草稿', share: 4 },
  { words: '时间', share: 6 },
  { words: '谁写的', share: 4 },
]

/** Each day once, in order, with its activities. */
export function daysOf(activities: readonly Listed[], isReader: boolean): Day[] {
  const days: Day[] = []
  for (const activity of activities) {
    const name = dayWithNearness(dateIn(activity.startsAt), dateIn(now()))
    if (days.at(-1)?.name !== name) days.push({ name, rows: [] })
    days.at(-1)?.rows.push(activityRow(activity, isReader))
  }
  return days
}

export function stateOf({ startsAt, endsAt, cancelledAt }: Listed) {
  return cancelledAt ? 'cancelled' : windowState(now(), windowOf(startsAt, endsAt))
}

function activityRow(activity: Listed, isReader: boolean): WorkRow {
  const { activityId, title, placeName, startsAt, endsAt, places } = activity
  const state = stateOf(activity)
  const opens = `${nearMoment(windowOf(startsAt, endsAt).opensAt, now())} 起可以出示签到码`
  const [when, signedUp] = [hours(startsAt, endsAt), countWords(places)]
  const early = { words: state === 'early' ? opens : '', look: 'faint' }
  return rowOf({
    key: activityId,
    name: title,
    chip: state === 'cancelled' ? { words: '已取消', tone: 'calm' } : null,
    lines: linesOf(`${when}·${placeName}`, signedUp, early),
    cells: [when, placeName, signedUp || '不用报名', nowWords[state] || opens],
    acts: actsOf(state, title, isReader),
  })
}

const nowWords = { early: '', open: '正在签到', over: '已结束', cancelled: '已取消' }

function actsOf(state: ReturnType<typeof stateOf>, title: string, isReader: boolean): Act[] {
  if (state === 'cancelled') return []
  if (state === 'early' && !isReader) return [quiet('change', '改活动', `改活动：${title}`)]
  const list = quiet('attendance', '名单', `签到名单：${title}`, 'list')
  if (state !== 'open' || isReader) return [list]
  return [quiet('code', '签到码', `出示签到码：${title}`, 'code'), list]
}

function windowOf(startsAt: string, endsAt: string) {
  return checkInWindow(Date.parse(startsAt), Date.parse(endsAt))
}

export function draftRow({
  activityId,
  title,
  startsAt,
  endsAt,
  occurrences,
  isMine,
}: Draft): WorkRow {
  const many = occurrences > 1 ? `，共 ${occurrences} 场` : ''
  const when = `${dayAndHours(startsAt, endsAt)}${many}`
  const whose = isMine ? '您写的' : '同事写的，等您看'
  const lines = linesOf(when, { words: whose, look: 'faint' })
  return rowOf({ key: activityId, name: title, lines, cells: [when, whose], way: '看通知' })
}
