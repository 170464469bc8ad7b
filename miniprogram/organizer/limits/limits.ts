// 社区设置: how many one organizer may tell alone and how many hours count at most; who decided what, and when.
import {
  areCrossed,
  capsHoldFrom,
  type Limits,
  limitBounds,
  usualLimits,
} from '@linli/shared/activity/limits'
import { setLimits } from '@linli/shared/activity/set-limits'
import { showLimits } from '@linli/shared/activity/show-limits'
import { dateIn } from '@linli/shared/day'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { goBackOrHome } from '../../lib/roads.ts'
import { sentenceFor } from '../../lib/sentences.ts'
import { civilDay } from '../../lib/when.ts'
import { plainName } from '../../lib/words.ts'
import { choicesOf, type HourLimit, historyOf, standing } from './lines.ts'

const { least, most } = limitBounds.mostAlone
const right = { alone: '', hours: '' }

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    community: '',
    isInvented: false,
    maySet: false,
    standing: standing(usualLimits),
    choices: choicesOf(usualLimits),
    /** As typed and chosen. */
    alone: '',
    chosen: { day: '', activity: '', tap: '' },
    aloneNote: `超过这个数，要另一位同事看过才能发。${least} 到 ${most} 人。`,
    from: '',
    wrong: right,
    history: [] as ReturnType<typeof historyOf>,
    done: '',
    stop: null as StopLine | null,
    isBusy: false,
  },
  communityId: '',
  limits: usualLimits,
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    this.communityId = query.communityId ?? ''
    this.refresh()
  },

  onShow() {
    this.setData(textSize())
  },

  async onPullDownRefresh() {
    await this.refresh()
    wx.stopPullDownRefresh()
  },

  async refresh() {
    try {
      const answer = await call(showLimits, { communityId: this.communityId })
      this.fill(answer.limits)
      this.setData({
        face: null,
        community: plainName(answer.community),
        isInvented: answer.isInvented,
        maySet: answer.maySet,
        standing: standing(answer.limits),
        history: historyOf(answer, now()),
        from: civilDay(capsHoldFrom(dateIn(now()))),
      })
    } catch (error) {
      if (this.data.community) this.setData({ stop: stopLineOf(error) })
      else this.setData({ face: faceOf(error) })
    }
    this.setData({ isLoading: false })
  },

  retry() {
    this.setData({ isLoading: true, face: null })
    this.refresh()
  },

  fill(limits: Limits) {
    this.limits = limits
    this.setData({
      alone: String(limits.mostAlone),
      chosen: {
        day: String(limits.mostMinutesPerDay),
        activity: String(limits.mostMinutesPerActivity),
        tap: String(limits.mostMinutesByTap),
      },
      choices: choicesOf(limits),
      wrong: right,
    })
  },

  typeAlone(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { value } = event.detail
    this.limits = { ...this.limits, mostAlone: Number(value) }
    this.setData({ alone: value, wrong: right, done: '' })
  },

  chooseDay(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    this.choose('mostMinutesPerDay', event.detail.key)
  },

  chooseActivity(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    this.choose('mostMinutesPerActivity', event.detail.key)
  },

  chooseTap(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    this.choose('mostMinutesByTap', event.detail.key)
  },

  choose(which: HourLimit, minutes: string) {
    const { alone } = this.data
    this.fill({ ...this.limits, [which]: Number(minutes) })
    this.setData({ alone, done: '' })
  },

  async save() {
    if (this.data.isBusy || this.marks()) return
    this.setData({ isBusy: true, stop: null })
    const wished = { communityId: this.communityId, limits: this.limits }
    try {
      const { capsFromOn } = await attempt(this, wished, ({ requestId }) =>
        call(setLimits, wished, requestId),
      )
      const done = `已定下。通知人数现在就算，时长从 ${civilDay(capsFromOn)} 的活动起算。`
      this.setData({ done })
      await this.refresh()
    } catch (error) {
      this.setData({ stop: stopLineOf(error), done: '' })
    }
    this.setData({ isBusy: false })
  },

  leave() {
    goBackOrHome()
  },

  marks(): boolean {
    const { mostAlone } = this.limits
    const isWhole = Number.isInteger(mostAlone) && mostAlone >= least && mostAlone <= most
    const alone = isWhole ? '' : `请填 ${least} 到 ${most} 的整数。`
    const hours = areCrossed(this.limits) ? crossedWords() : ''
    this.setData({ wrong: { alone, hours } })
    return alone !== '' || hours !== ''
  },
})

function crossedWords(): string {
  const { title, now } = sentenceFor('activity.limitsCrossed')
  return `${title}。${now}`
}
