// What an organizer fills in, between the fields of the page and the input of the operations.
import type { ActivityKind, ActivityWhole } from '@linli/shared/activity/activity'
import { activityKinds } from '@linli/shared/activity/activity'
import { invitableRoles } from '@linli/shared/activity/plan'
import type { planActivity } from '@linli/shared/activity/plan-activity'
import { dateIn } from '@linli/shared/day'
import type { InputOf } from '@linli/shared/operation'
import { clockTime } from '@linli/shared/time'
import { kindWords, roleWords } from '../../lib/words.ts'

export interface Form {
  title: string
  kind: ActivityKind
  date: string
  start: string
  /** Key of a choice of lengths. */
  minutes: string
  placeName: string
  invited: string[]
  /** As typed; empty is without limit. */
  capacity: string
  about: string
}

export type Planned = Omit<InputOf<typeof planActivity>, 'communityId' | 'activityId' | 'notice'>

const hour = 3_600_000
const week = 7 * 24 * hour
const usualMinutes = [60, 90, 120, 180, 240, 480]

export const kinds = activityKinds.map((key) => ({ key, words: kindWords[key] }))
export const invitable = invitableRoles.map((key) => ({ key, words: roleWords[key] }))

/** Whatever is most likely: at the next full hour, for two hours, at the community's office, for everybody. */
export function newForm(now: number, placeName: string): Form {
  const startsAt = Math.ceil(now / hour) * hour
  return {
    title: '',
    kind: 'gathering',
    date: dateIn(startsAt),
    start: clockTime(startsAt),
    minutes: '120',
    placeName,
    invited: [],
    capacity: '',
    about: '',
  }
}

export function formOf(activity: ActivityWhole): Form {
  const { title, kind, startsAt, endsAt, placeName, invitedRoles, capacity, about } = activity
  return {
    ...{ title, kind, placeName },
    date: dateIn(startsAt),
    start: clockTime(startsAt),
    minutes: String((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000),
    invited: invitedRoles,
    capacity: capacity === null ? '' : String(capacity),
    about: about ?? '',
  }
}

/** 再办一次: all as it was, on the same weekday and at the same hour, the next time that comes round. */
export function formOfCopy(activity: ActivityWhole, now: number): Form {
  const form = formOf(activity)
  let startsAt = Date.parse(activity.startsAt)
  while (startsAt <= now) startsAt += week
  if (startsAt === Date.parse(activity.startsAt)) startsAt += week
  return { ...form, date: dateIn(startsAt) }
}

export function plannedOf({ date, start, minutes, capacity, about, ...form }: Form): Planned {
  const startsAt = Date.parse(`${date}T${start}:00+08:00`)
  const oneLine = about.trim().replaceAll(/\s*\n\s*/g, ' ')
  return {
    title: form.title,
    kind: form.kind,
    placeName: form.placeName,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + Number(minutes) * 60_000).toISOString(),
    invitedRoles: invitableRoles.filter((role) => form.invited.includes(role)),
    capacity: capacity.trim() === '' ? null : Number(capacity),
    about: oneLine === '' ? null : oneLine,
  }
}

/** The usual lengths, and the one it has, where that is another. */
export function lengths(minutes: string) {
  const all = new Set([...usualMinutes, Number(minutes)])
  return [...all]
    .sort((one, other) => one - other)
    .map((length) => {
      return { key: String(length), words: lengthWords(length) }
    })
}

function lengthWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分钟`
  if (rest === 30) return `${hours} 个半小时`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
}
