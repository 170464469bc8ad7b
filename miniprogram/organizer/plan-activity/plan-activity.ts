// 新活动 and 改活动: one form, filled with what is most likely; below a planned one, the way to call it off.
import { cancelActivity } from '@linli/shared/activity/cancel-activity'
import { changeActivity } from '@linli/shared/activity/change-activity'
import { planActivity } from '@linli/shared/activity/plan-activity'
import { showActivity } from '@linli/shared/activity/show-activity'
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
import { type Form, formOf, invitable, kinds, lengths, newForm, plannedOf } from './form.ts'
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
    done: '' as '' | 'planned' | 'changed' | 'cancelled',
    canShowCode: false,
    isAsking: false,
    reason: '',
  },
  keys: { communityId: '', activityId: '' },
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    const { communityId = '', activityId = '' } = query
    this.keys = { communityId, activityId }
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
    this.fill(newForm(now(), plainName(place.office ?? '')))
  },

  async fetchActivity() {
    const { activity } = await call(showActivity, this.keys)
    const isStartFixed = now() >= Date.parse(activity.opensAt)
    this.setData({ isStartFixed, isInvented: activity.isInvented })
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
    const { form, isBusy, isChange } = this.data
    const planned = plannedOf(form)
    const wrong = { ...wrongWords(planned), times: isChange ? '' : timesWords(planned, now()) }
    this.setData({ wrong })
    if (isBusy || Object.values(wrong).some((words) => words !== '')) return
    this.setData({ isBusy: true, stop: null })
    try {
      const { opensAt } = await attempt(this, planned, (one) => this.send(planned, one))
      const canShowCode = now() >= Date.parse(opensAt)
      this.setData({ done: isChange ? 'changed' : 'planned', canShowCode })
    } catch (error) {
      this.stopBy(error)
    }
    this.setData({ isBusy: false })
  },

  async send(planned: ReturnType<typeof plannedOf>, { newId, requestId }: Attempt) {
    if (this.data.isChange) return call(changeActivity, { ...this.keys, ...planned }, requestId)
    const { communityId } = this.keys
    const answer = await call(
      planActivity,
  { communityId, activityId: newId, ...planned, notice: 'send' },
      requestId,
    )
    this.keys = { communityId, activityId: newId }
    return answer
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
      await attempt(this, reason, ({ requestId }) =>
        call(cancelActivity, { ...this.keys, reason }, requestId),
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

  leave() {
    goBackOrHome()
  },
})
