// An activity in the words of its page: when, for whom, how often, and how one stands with it.
import type { ActivityWhole } from '@linli/shared/activity/activity'
import type { showActivity } from '@linli/shared/activity/show-activity'
import { windowState } from '@linli/shared/activity/window'
import { dateIn } from '@linli/shared/day'
import type { OutputOf } from '@linli/shared/operation'
import { clockTime, dayName } from '@linli/shared/time'
import { now } from '../../lib/clock.ts'
import { rhythmWords } from '../../lib/rhythm-words.ts'
import { placesWords } from '../../lib/sign-up-lines.ts'
import { civilDay, dayAndHours, nearMoment } from '../../lib/when.ts'
import { kindWords, roleWords } from '../../lib/words.ts'
import { signUpOf } from './sign-up.ts'

export type Answer = OutputOf<typeof showActivity>
export type State = ReturnType<typeof windowState>

export function linesOf(answer: Answer, state: State) {
  const { activity, checkIn, places, attendees, canShowCode, canChange, isDraft } = answer
  const isCancelled = activity.cancelledAt !== null
  return {
    activity,
    kind: kindWords[activity.kind],
    when: dayAndHours(activity.startsAt, activity.endsAt),
    who: activity.invitedRoles.map((role) => roleWords[role]).join('、') || '所有人',
    attendees,
    canShowCode,
    canChange: canChange && !isCancelled && state !== 'over',
    isOrganizer: canChange,
    isDraft,
    fence: answer.fence ? `${answer.fence.radiusMetres} 米内` : '没设',
    again: againOf(answer.series),
    isCancelled,
    state,
    isSignedIn: checkIn !== null,
    /** Once it is over, nobody asks how many are left. */
    places: state === 'over' ? '' : placesWords(places),
    ...signUpOf(answer),
    ...(isDraft ? draftStanding : standingOf(activity, checkIn, state)),
  }
}

export function stateOf(activity: ActivityWhole): State {
  const window = { opensAt: Date.parse(activity.opensAt), closesAt: Date.parse(activity.closesAt) }
  return windowState(now(), window)
}

const draftStanding = { standing: '这是草稿，居民还看不到。', tone: 'wait' }

function againOf(series: Answer['series']): string {
  if (!series) return ''
  const provisional = series.isProvisional ? '；这一年的放假安排还没公布，日期是暂定的' : ''
  return `${rhythmWords(series.rhythm)}，到 ${civilDay(series.untilOn)}${provisional}`
}

function standingOf(
  activity: ActivityWhole,
  checkIn: Answer['checkIn'],
  state: State,
): { standing: string; tone: string } {
  if (activity.cancelledAt) {
    const why = activity.cancelReason ? `：${activity.cancelReason}` : ''
    const kept = checkIn ? '您的签到记录还在。' : ''
    return { standing: `这场活动已取消${why}。${kept}`, tone: 'soon' }
  }
  if (checkIn) {
    const waits = checkIn.standing === 'unconfirmed' ? '，待社区确认' : ''
    return { standing: `您已于 ${momentWords(checkIn.checkedInAt)} 签到${waits}。`, tone: 'done' }
  }
  if (state === 'early') {
    return { standing: `${nearMoment(activity.opensAt, now())} 起可以签到。`, tone: 'calm' }
  }
  if (state === 'open') {
    return {
      standing: `现在可以签到，${nearMoment(activity.closesAt, now())} 截止。`,
      tone: 'soon',
    }
  }
  return { standing: '活动已经结束。来过却没签上，请找工作人员补签。', tone: 'calm' }
}

/** The clock alone on the same day, with its day afterwards. */
function momentWords(moment: string): string {
  const isToday = dateIn(moment) === dateIn(now())
  return isToday ? clockTime(moment) : `${dayName(moment)} ${clockTime(moment)}`
}
