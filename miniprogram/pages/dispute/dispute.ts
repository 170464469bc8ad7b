// 这条记录不对: a dispute over one's own record, and later what became of it.
import { type DisputeReason, type OwnDispute, reasonsFor } from '@linli/shared/activity/dispute'
import { disputeCheckIn } from '@linli/shared/activity/dispute-check-in'
import { showActivity } from '@linli/shared/activity/show-activity'
import { clockTime, dayName } from '@linli/shared/time'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { callWithConsent } from '../../lib/consent.ts'
import { disputeFace } from '../../lib/dispute-face.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { type ActivityKeys, goBackOrHome } from '../../lib/roads.ts'
import { disputeWords, wayWords } from '../../lib/words.ts'

const longest = 60

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    mayRetry: false,
    title: '',
    isInvented: false,
    when: '',
    how: '',
    reasons: [] as { key: DisputeReason; words: string }[],
    reason: '' as DisputeReason | '',
    remark: '',
    wrong: { reason: '', remark: '' },
    stop: null as StopLine | null,
    isBusy: false,
  },
  keys: { communityId: '', activityId: '' } as ActivityKeys,
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    this.keys = { communityId: query.communityId ?? '', activityId: query.activityId ?? '' }
    this.find()
  },

  onShow() {
    this.setData(textSize())
  },

  async find() {
    this.setData({ isLoading: true, face: null })
    try {
      const { activity, checkIn, dispute } = await call(showActivity, this.keys)
      if (dispute) this.tell(dispute)
      else if (checkIn) {
        const { standing, way, checkedInAt } = checkIn
        this.setData({
          title: activity.title,
          isInvented: activity.isInvented,
          when: `${dayName(checkedInAt)} ${clockTime(checkedInAt)}`,
          how: wayWords[way],
          reasons: reasonsFor(standing).map((key) => ({ key, words: disputeWords[key] })),
        })
      } else this.setData({ face: noRecord })
    } catch (error) {
      this.setData({ face: faceOf(error), mayRetry: true })
    }
    this.setData({ isLoading: false })
  },

  tell(dispute: OwnDispute) {
    this.setData({ face: disputeFace(dispute), mayRetry: false })
  },

  choose(event: WechatMiniprogram.TouchEvent) {
    this.setData({ reason: event.currentTarget.dataset.key, wrong: { reason: '', remark: '' } })
  },

  type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ remark: event.detail.value, wrong: { reason: '', remark: '' } })
  },

  async send() {
    const { reason, isBusy } = this.data
    const remark = this.data.remark.trim()
    const wrong = {
      reason: reason ? '' : '请选一个原因。',
      remark: remark.length > longest ? `最多 ${longest} 个字。` : '',
    }
    this.setData({ wrong })
    if (isBusy || !reason || wrong.remark) return
    this.setData({ isBusy: true, stop: null })
    const said = { ...this.keys, disputeReason: reason, remark: remark || null }
    try {
      const { dispute } = await attempt(this, said, ({ newId, requestId }) =>
        callWithConsent(disputeCheckIn, { ...said, disputeId: newId }, requestId),
      )
      this.tell(dispute)
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isBusy: false })
  },

  leave() {
    goBackOrHome()
  },
})

const noRecord: Face = {
  tone: 'plain',
  icon: 'slip',
  title: '您名下没有这条记录',
  lines: ['这场活动里没有您的签到。', '来过却没记上，请找工作人员补签。'],
}
