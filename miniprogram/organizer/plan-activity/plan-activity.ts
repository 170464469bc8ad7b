// 新活动 and 改活动: one form, filled with what is most likely; below a planned one, the way to call it off.
import type { NoticeWay } from '@linli/shared/activity/notice'
import { checkInWindow } from '@linli/shared/activity/window'
import type { NotOpen } from '../../components/whom-to-call/whom-to-call.ts'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { now } from '../../lib/clock.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { Refused } from '../../lib/failures.ts'
import { goBackOrHome, paths, replaceBy } from '../../lib/roads.ts'
import type { Repeat } from '../components/repeat-fields/repeat.ts'
import { callingOff } from './calling-off.ts'
import { edits } from './edits.ts'
import { invitable, kinds, lengths, newForm, plannedOf } from './form.ts'
import { openNew, openPlanned } from './opening.ts'
import { change, noticeChoices, noticeOf, plan, type Reach, reachChoices } from './sending.ts'
import { refusedTimes, right, timesWords, wrongWords } from './wrong.ts'

Page({
  ...edits,
  ...callingOff,
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
      const { form, shows } = await (this.data.isChange
        ? openPlanned(this.keys)
        : openNew(this.keys.communityId, this.copyOf))
      this.setData(shows)
      if (form) this.fill(form)
    } catch (error) {
      this.setData({ face: faceOf(error) })
    }
    this.setData({ isLoading: false })
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
