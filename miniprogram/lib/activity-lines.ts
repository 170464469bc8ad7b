// An activity as a line in a list, and where it stands now; the rule of the window is shared's.
import type { ActivityBrief } from '@linli/shared/activity/activity'
import type { listActivities } from '@linli/shared/activity/list-activities'
import { checkInWindow, windowState } from '@linli/shared/activity/window'
import type { OutputOf } from '@linli/shared/operation'
import { clockTime } from '@linli/shared/time'
import { mayStillSignUp, ownWords, placesWords } from './sign-up-lines.ts'
import { roleWords } from './words.ts'

export type ListedActivity = OutputOf<typeof listActivities>['activities'][number]

export interface ActivityLine {
  communityId: string
  activityId: string
  title: string
  place: string
  /** Whom it is meant for, in a word or two. */
  who: string
  /** One's own sign-up, or how many places are left; empty once neither matters. */
  places: string
  start: string
  end: string
  mayShowCode: boolean
  chip: string
  tone: 'calm' | 'done'
}

export function lineOf(activity: ListedActivity, now: number): ActivityLine {
  const { communityId, activityId, title, placeName, startsAt, endsAt, checkedInAt } = activity
  const state = activity.cancelledAt ? 'cancelled' : stateOf(activity, now)
  const mayShowCode = activity.canShowCode && state === 'open'
  return {
    communityId,
    activityId,
    title,
    place: mayShowCode && checkedInAt ? `${placeName}·您已签到` : placeName,
    who: whoWords(activity.invitedRoles),
    places: mayStillSignUp(activity, now) && !checkedInAt ? signUpWords(activity) : '',
    start: clockTime(startsAt),
    end: clockTime(endsAt),
    mayShowCode,
    ...standingOf(checkedInAt, state),
  }
}

function signUpWords({ signUp, places }: ListedActivity): string {
  if (signUp) return ownWords(signUp)
  return places.capacity === null ? '' : placesWords(places)
}

function stateOf(activity: ActivityBrief, now: number) {
  const window = checkInWindow(Date.parse(activity.startsAt), Date.parse(activity.endsAt))
  return windowState(now, window)
}

function standingOf(
  checkedInAt: string | null,
  state: ReturnType<typeof stateOf> | 'cancelled',
): Pick<ActivityLine, 'chip' | 'tone'> {
  if (state === 'cancelled') return { chip: '已取消', tone: 'calm' }
  if (checkedInAt) return { chip: `${clockTime(checkedInAt)} 已签到`, tone: 'done' }
  if (state === 'open') return { chip: '可签到', tone: 'calm' }
  return { chip: state === 'over' ? '已结束' : '', tone: 'calm' }
}

const mostNamed = 2

/** Whoever is not named can sign in all the same, and waits for the organizer. */
function whoWords(roles: ListedActivity['invitedRoles']): string {
  if (roles.length === 0) return '谁都能来'
  const named = roles.slice(0, mostNamed).map((role) => roleWords[role])
  return `${named.join('、')}${roles.length > mostNamed ? '等' : ''}`
}
