// Mends the hours of a record, or the name and unit on it; always with the one line that whose it is will read.
import { lengthWords } from '../../../lib/hours-words.ts'

const longest = { reason: 60, name: 30, unit: 40 }

export interface Mending {
  kind: 'hours' | 'name'
  checkInId: string
  name: string
  unit: string
  /** What the clock makes of it, and the most that can be set. */
  offeredMinutes: number
  mostMinutes: number
}

const reasonsOf = {
  hours: ['忘了签退，一直在场', '提前走了', '登记错了'],
  name: ['写错了字', '单位换了', '登记错了'],
}

const nothingWrong = { minutes: '', name: '', unit: '', reason: '' }

Component({
  options: { virtualHost: true },
  properties: {
    mending: { type: Object, value: {} as Record<string, unknown> },
  },
  data: {
    reasons: [] as { key: string; words: string }[],
    offers: [] as { key: string; words: string }[],
    most: '',
    minutes: '',
    name: '',
    unit: '',
    reason: '',
    wrong: nothingWrong,
  },
  lifetimes: {
    attached() {
      const { kind, name, unit, offeredMinutes, mostMinutes } = this.given()
      const offered = [...new Set([offeredMinutes, mostMinutes, 0])].filter(
        (minutes) => minutes <= mostMinutes,
      )
      this.setData({
        reasons: reasonsOf[kind].map((words) => ({ key: words, words })),
        offers: offered.map((minutes) => ({ key: String(minutes), words: lengthWords(minutes) })),
        most: lengthWords(mostMinutes),
        minutes: offeredMinutes > 0 ? String(offeredMinutes) : '',
        ...{ name, unit },
      })
    },
  },
  methods: {
    given(): Mending {
      return this.data.mending as unknown as Mending
    },
    chooseMinutes(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
      this.setData({ minutes: event.detail.key, wrong: nothingWrong })
    },
    typeMinutes(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ minutes: event.detail.value, wrong: nothingWrong })
    },
    typeName(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ name: event.detail.value, wrong: nothingWrong })
    },
    typeUnit(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ unit: event.detail.value, wrong: nothingWrong })
    },
    chooseReason(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
      this.setData({ reason: event.detail.key, wrong: nothingWrong })
    },
    typeReason(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ reason: event.detail.value, wrong: nothingWrong })
    },

    agree() {
      const { kind, mostMinutes } = this.given()
      const { minutes, name, unit, reason } = this.data
      const typed = { name: name.trim(), unit: unit.trim(), reason: reason.trim() }
      const isWhole = /^\d{1,4}$/.test(minutes) && Number(minutes) <= mostMinutes
      const wrong = {
        minutes: kind === 'name' || isWhole ? '' : `请填 0 到 ${mostMinutes} 的整数。`,
        name: kind === 'hours' || fits(typed.name, longest.name) ? '' : '请填姓名，最多 30 个字。',
        unit: typed.unit.length <= longest.unit ? '' : '最多 40 个字。',
        reason: fits(typed.reason, longest.reason)
          ? ''
          : '请选一个原因，或者写一句，最多 60 个字。',
      }
      if (Object.values(wrong).some(Boolean)) return this.setData({ wrong })
      this.triggerEvent('agree', { ...typed, minutes: Number(minutes) })
    },
    decline() {
      this.triggerEvent('decline')
    },
  },
})

function fits(text: string, longestText: number): boolean {
  return text !== '' && text.length <= longestText
}
