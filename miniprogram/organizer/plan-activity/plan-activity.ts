// 新活动 and 改活动: one form, filled with what is most likely; below a planned one, the way to call it off.
import type { NoticeWay } from '@linli/shared/activity/notice'
import { showActivity } from '@linli/shared/activity/show-activity'
import { checkInWindow } from '@linli/shared/activity/window'
import { dateIn } from '@linli/shared/day'
import { listPlaces } from '@linli/shared/place/list-places'
import { clockTime, dayName } from '@linli/shared/time'
import type { NotOpen } from '../../components/whom-to-call/whom-to-call.ts'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { Refused } from '../../lib/failures.ts'
import { askNotOpen } from '../../lib/not-open.ts'
import { goBackOrHome, paths, replaceBy } from '../../lib/roads.ts'
import { dayAndHours } from '../../lib/when.ts'
import { plainName } from '../../lib/words.ts'
import type { Repeat } from '../components/repeat-fields/repeat.ts'
import {
  type Form,
  formOf,
  formOfCopy,
  invitable,
  kinds,
  lengths,
  newForm,
  plannedOf,
} from './form.ts'
import {
  callOff,
  change,
  type Made,
  noticeChoices,
  plan,
  type Reach,
  reachChoices,
} from './sending.ts'
import { refusedTimes, right, timesWords, wrongWords } from './wrong.ts'

type Field = keyof Form
type Edit = WechatMiniprogram.CustomEvent<{ value: string }>

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    notOpen: null as NotOpen | null,
    community: '',
    isInvented: false,
    isChange: false,
    isStartFixed: false,
    form: newForm(0, ''),
    dayWords: '',
    when: '',
    kinds,
    invitable,
    lengths: lengths('120'),
    wrong: right,
    stop: null as StopLine | null,
    isBusy: false,
    repeat: null as Repeat | null,
    notice: 'send' as NoticeWay,
    noticeChoices,
    /** How many of its series follow the one that is changed, and whether they change with it. */
    following: 0,
    reach: 'one' as Reach,
    reaches: reachChoices(0),
    isDraft: false,
    /** What became of the notice of a new one. */
    noticeLine: '',
    done: '' as '' | 'planned' | 'changed' | 'cancelled',
    canShowCode: false,
    isAsking: false,
    reason: '',
  },
  keys: { communityId: '', activityId: '' },
  copyOf: '',
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    const { communityId = '', activityId = '', copyOf = '' } = query
    this.keys = { communityId, activityId }
    this.copyOf = copyOf
    this.setData({ isChange: activityId !== '' })
    if (activityId) wx.setNavigationBarTitle({ title: '改活动' })
    this.fetch()
  },

  onShow() {
    this.setData(textSize())
  },

  async fetch() {
    this.setData({ isLoading: true, face: null })
    try {
      await (this.data.isChange ? this.fetchActivity() : this.fetchCommunity())
    } catch (error) {
      this.setData({ face: faceOf(error) })
    }
    this.setData({ isLoading: false })
  },

  async fetchCommunity() {
    const { communityId } = this.keys
    const { place } = await call(listPlaces, { communityId, placeId: communityId })
    if (!place.openedAt) return this.setData({ notOpen: await askNotOpen(communityId) })
    this.setData({ community: plainName(place.name), isInvented: place.isInvented })
    if (this.copyOf === '') return this.fill(newForm(now(), plainName(place.office ?? '')))
    const { activity } = await call(showActivity, { communityId, activityId: this.copyOf })
    this.fill(formOfCopy(activity, now()))
  },

  async fetchActivity() {
    const { activity, series, isDraft } = await call(showActivity, this.keys)
    const isStartFixed = !isDraft && now() >= Date.parse(activity.opensAt)
    const following = series?.following ?? 0
    this.setData({ isStartFixed, isInvented: activity.isInvented, isDraft })
    this.setData({ following, reaches: reachChoices(following) })
    this.fill(formOf(activity))
  },

  fill(changed: Partial<Form>) {
    const form = { ...this.data.form, ...changed }
    const { startsAt, endsAt } = plannedOf(form)
    const words = { dayWords: dayName(startsAt), when: dayAndHours(startsAt, endsAt) }
    this.setData({ form, ...words, lengths: lengths(form.minutes) })
  },

  /** Of any field: what stood beside it is no longer true. */
  edit(event: Edit) {
    const field: Field = event.currentTarget.dataset.field
    const isTime = field === 'date' || field === 'start'
    this.setData({ wrong: { ...this.data.wrong, [isTime ? 'times' : field]: '' } })
    this.fill({ [field]: event.detail.value })
  },

  startNow() {
    this.setData({ wrong: { ...this.data.wrong, times: '' } })
    this.fill({ date: dateIn(now()), start: clockTime(now()) })
    // Who is told now could not come any more, and a second person would have to be waited for.
    if (this.data.notice === 'send') this.setData({ notice: 'none' })
  },

  chooseRepeat(event: WechatMiniprogram.CustomEvent<{ repeat: Repeat | null }>) {
    this.setData({ repeat: event.detail.repeat })
  },

  chooseNotice(event: WechatMiniprogram.CustomEvent<{ key: NoticeWay }>) {
    this.setData({ notice: event.detail.key })
  },

  chooseReach(event: WechatMiniprogram.CustomEvent<{ key: Reach }>) {
    this.setData({ reach: event.detail.key })
  },

  chooseKind(event: WechatMiniprogram.CustomEvent<{ key: Form['kind'] }>) {
    this.fill({ kind: event.detail.key })
  },

  chooseLength(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    this.setData({ wrong: { ...this.data.wrong, times: '' } })
    this.fill({ minutes: event.detail.key })
  },

  chooseInvited(event: WechatMiniprogram.CustomEvent<{ keys: string[] }>) {
    this.fill({ invited: event.detail.keys })
  },

  async save() {
    const { form, isBusy, isChange, repeat } = this.data
    const planned = plannedOf(form)
    const wrong = { ...wrongWords(planned), times: isChange ? '' : timesWords(planned, now()) }
    this.setData({ wrong })
    if (isBusy || repeat?.count === 0 || Object.values(wrong).some((words) => words !== '')) return
    this.setData({ isBusy: true, stop: null })
    try {
      await (isChange ? this.saveChange(planned) : this.saveNew(planned))
    } catch (error) {
      this.stopBy(error)
    }
    this.setData({ isBusy: false })
  },

  async saveNew(planned: ReturnType<typeof plannedOf>) {
    const { repeat, notice } = this.data
    const how = { repeat, notice }
    const made = await attempt(this, [planned, how], (one) =>
      plan(this.keys.communityId, planned, how, one),
    )
    this.keys = made.first
    const canShowCode = !made.isDraft && now() >= made.opensAt
    this.setData({ done: 'planned', canShowCode, isDraft: made.isDraft, ...noticeOf(made, notice) })
  },

  async saveChange(planned: ReturnType<typeof plannedOf>) {
    const { reach, isDraft } = this.data
    await attempt(this, [planned, reach], ({ requestId }) =>
      change(this.keys, planned, reach, requestId),
    )
    const { opensAt } = checkInWindow(Date.parse(planned.startsAt), Date.parse(planned.endsAt))
    this.setData({ done: 'changed', canShowCode: !isDraft && now() >= opensAt })
  },

  stopBy(error: unknown) {
    const times = error instanceof Refused ? refusedTimes(error.code) : ''
    if (times) this.setData({ wrong: { ...this.data.wrong, times } })
    else this.setData({ stop: stopLineOf(error) })
  },

  ask() {
    this.setData({ isAsking: true, stop: null })
  },

  decline() {
    this.setData({ isAsking: false })
  },

  async callOff(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { reason } = event.detail
    this.setData({ isAsking: false, reason })
    try {
      const { reach } = this.data
      await attempt(this, [reason, reach], ({ requestId }) =>
        callOff(this.keys, reason, reach, requestId),
      )
      this.setData({ done: 'cancelled' })
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
  },

  showCode() {
    replaceBy(paths.signInCode, this.keys)
  },

  showActivity() {
    replaceBy(paths.activity, this.keys)
  },

  showNotice() {
    replaceBy(paths.notice, this.keys)
  },

  leave() {
    goBackOrHome()
  },
})

function noticeOf({ isDraft, recipients }: Made, notice: NoticeWay): { noticeLine: string } {
  if (notice === 'draft') return { noticeLine: '居民还看不到，随时可以发布。' }
  if (isDraft) return { noticeLine: `通知要发给 ${recipients} 人，请另一位同事看过再发。` }
  return {
    noticeLine: notice === 'send' ? `已通知 ${recipients} 人。` : '没有发通知，活动单上能看到。',
  }
}
