// Ending an activity and taking its list: what was fixed, what was found since, and the two ways to a file.
import type { Total } from '@linli/shared/activity/total'
import { clockTime, dayName } from '@linli/shared/time'

export interface Closing {
  fixed: Total | null
  attendees: number
  unconfirmed: number
}

Component({
  options: { virtualHost: true },
  properties: {
    closing: { type: Object, value: {} as Record<string, unknown> },
    canEnd: { type: Boolean, value: false },
    /** Which file is being fetched. */
    taking: { type: String, value: '' },
  },
  data: { fixedWords: '', sinceWords: '' },
  observers: {
    closing(this: { setData(changed: object): void }, given: object) {
      this.setData(wordsOf(given as Closing))
    },
  },
  methods: {
    end() {
      this.triggerEvent('end')
    },
    take(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('take', { format: event.currentTarget.dataset.format })
    },
  },
})

/** The fixed number stays as it was; what came of it since stands beside it. */
export function wordsOf({ fixed, attendees, unconfirmed }: Closing) {
  if (!fixed) return { fixedWords: '', sinceWords: '' }
  const waiting = fixed.unconfirmed > 0 ? `，其中待确认 ${fixed.unconfirmed} 人` : ''
  const when = `${dayName(fixed.fixedAt)} ${clockTime(fixed.fixedAt)}`
  const fixedWords = `${when} 定的人数：${fixed.attendees} 人${waiting}。`
  const isSame = attendees === fixed.attendees && unconfirmed === fixed.unconfirmed
  const still = unconfirmed > 0 ? `，待确认 ${unconfirmed} 人` : ''
  const sinceWords = isSame ? '' : `定了以后又核对过：现在 ${attendees} 人${still}。定的人数不改。`
  return { fixedWords, sinceWords }
}
