// What a community has decided, in words, and the lengths one can choose from.
import type { Limits } from '@linli/shared/activity/limits'
import type { showLimits } from '@linli/shared/activity/show-limits'
import type { OutputOf } from '@linli/shared/operation'
import { lengthWords } from '../../lib/hours-words.ts'
import { civilDay, nearMoment } from '../../lib/when.ts'

export type Decided = OutputOf<typeof showLimits>

export type HourLimit = Exclude<keyof Limits, 'mostAlone'>

const offered: Record<HourLimit, readonly number[]> = {
  mostMinutesPerDay: [120, 240, 360, 480, 600, 720],
  mostMinutesPerActivity: [60, 120, 180, 240, 360, 480],
  mostMinutesByTap: [0, 30, 60, 120, 240],
}

/** What is usual, and what it has, where that is another. */
export function choicesOf(limits: Limits) {
  const of = (which: HourLimit) =>
    [...new Set([...offered[which], limits[which]])]
      .sort((one, other) => one - other)
      .map((minutes) => ({ key: String(minutes), words: minutesWords(minutes) }))
  return {
    day: of('mostMinutesPerDay'),
    activity: of('mostMinutesPerActivity'),
    tap: of('mostMinutesByTap'),
  }
}

function minutesWords(minutes: number): string {
  return minutes === 0 ? '不记' : lengthWords(minutes)
}

export function standing(limits: Limits) {
  return [
    { key: '一个人最多通知', words: `${limits.mostAlone} 人` },
    { key: '一天最多记', words: minutesWords(limits.mostMinutesPerDay) },
    { key: '一场最多记', words: minutesWords(limits.mostMinutesPerActivity) },
    { key: '没扫码签退最多记', words: minutesWords(limits.mostMinutesByTap) },
  ]
}

/** Each with only what it changed; the first with all of it. */
export function historyOf({ decided }: Decided, now: number) {
  return decided.map((one, at) => {
    const before = decided[at + 1]
    const was = before ? standing(before.limits) : []
    const changed = standing(one.limits).filter(({ words }, index) => was[index]?.words !== words)
    const isOfHours = changed.some(({ key }) => key !== '一个人最多通知')
    return {
      key: String(one.number),
      what: changed.map(({ key, words }) => `${key} ${words}`).join('，'),
      who: `${one.decidedBy.name ?? '不在这里了'} ${nearMoment(one.decidedAt, now)}`,
      from: isOfHours ? `时长从 ${civilDay(one.capsFromOn)} 的活动起算` : '',
    }
  })
}
