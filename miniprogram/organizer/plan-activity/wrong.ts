// What is wrong with a plan, in words beside its fields; the rules are shared's.
import { windowProblem } from '@linli/shared/activity/plan'
import { planActivity } from '@linli/shared/activity/plan-activity'
import { sentenceFor } from '../../lib/sentences.ts'
import { wrongFields } from '../../lib/wrong-fields.ts'
import type { Planned } from './form.ts'

export const right = { title: '', placeName: '', capacity: '', about: '', times: '' }

export function wrongWords(planned: Planned) {
  const someId = '00000000-0000-4000-8000-000000000000'
  const wrong = wrongFields(planActivity, {
    communityId: someId,
    activityId: someId,
    ...planned,
    notice: 'send',
  })
  return {
    title: wrong.has('title') ? '请用一句话写做什么，最多 40 个字。' : '',
    placeName: wrong.has('placeName') ? '请填地点，最多 40 个字。' : '',
    capacity: wrong.has('capacity') ? '人数至少 1 人；不限人数，就不填。' : '',
    about: wrong.has('about') ? '最多 400 个字。' : '',
  }
}

/** Of a new plan; whether a planned one may still move the server says. */
export function timesWords(planned: Planned, now: number): string {
  return refusedTimes(windowProblem(now, planned) ?? '')
}

const timeCodes = [
  ...['activity.startsInPast', 'activity.endsInPast', 'activity.endsBeforeStart'],
  ...['activity.tooLong', 'activity.tooFarAhead', 'activity.alreadyOpen'],
]

/** Empty where the refusal is about something else. */
export function refusedTimes(code: string): string {
  if (!timeCodes.includes(code)) return ''
  const { title, now } = sentenceFor(code)
  return `${title}。${now}`
}
