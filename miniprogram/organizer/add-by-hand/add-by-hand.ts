// 补签: somebody who came and could not sign in with a phone. What is typed stays on this phone until it is entered.
import { addByHand } from '@linli/shared/activity/add-by-hand'
import { byHandReasons } from '@linli/shared/activity/by-hand'
import { recordNumber } from '@linli/shared/activity/record-number'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type StopLine, stopLineOf } from '../../lib/faces.ts'
import { type ActivityKeys, goBackOrHome } from '../../lib/roads.ts'
import { byHandWords } from '../../lib/words.ts'
import { wrongFields } from '../../lib/wrong-fields.ts'

const empty = { name: '', unit: '', reason: '', remark: '' }
const key = 'byHandDraft'
type Typed = { value: string }

Page({
  data: {
    ...textSize(),
    ...empty,
    reasons: byHandReasons.map((reason) => ({ key: reason, words: byHandWords[reason] })),
    wrong: { name: '', unit: '', reason: '', remark: '' },
    stop: null as StopLine | null,
    isBusy: false,
    added: '',
    /** On paper, for who has no phone: with it they come back when the record is wrong. */
    number: '',
  },
  keys: { communityId: '', activityId: '' } as ActivityKeys,
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    this.keys = { communityId: query.communityId ?? '', activityId: query.activityId ?? '' }
    const draft = wx.getStorageSync<(typeof empty & { activityId: string }) | ''>(key)
    if (draft && draft.activityId === this.keys.activityId) {
      const { name, unit, reason, remark } = draft
      this.setData({ name, unit, reason, remark })
    }
  },

  onShow() {
    this.setData(textSize())
  },

  keep(changed: Partial<typeof empty>) {
    this.setData({ ...changed, wrong: { ...empty } })
    const { name, unit, reason, remark } = this.data
    const { activityId } = this.keys
    wx.setStorageSync(key, { activityId, name, unit, reason, remark })
  },

  typeName(event: WechatMiniprogram.CustomEvent<Typed>) {
    this.keep({ name: event.detail.value })
  },
  typeUnit(event: WechatMiniprogram.CustomEvent<Typed>) {
    this.keep({ unit: event.detail.value })
  },
  typeRemark(event: WechatMiniprogram.CustomEvent<Typed>) {
    this.keep({ remark: event.detail.value })
  },
  choose(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    this.keep({ reason: event.detail.key })
  },

  async add() {
    const typed = this.typed()
    if (this.data.isBusy || !typed) return
    this.setData({ isBusy: true, stop: null })
    try {
      const checkInId = await attempt(this, typed, async ({ newId, requestId }) => {
        await call(addByHand, { ...typed, checkInId: newId }, requestId)
        return newId
      })
      wx.removeStorageSync(key)
      this.setData({ added: typed.name, number: recordNumber(checkInId) })
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isBusy: false })
  },

  /** Null when something is wrong with it, which then stands beside the field. */
  typed() {
    const { name, unit, reason, remark } = this.data
    const byHandReason = byHandReasons.find((one) => one === reason)
    const words = { name: name.trim(), unit: unit.trim() || null, remark: remark.trim() || null }
    const asked = { ...this.keys, ...words, byHandReason: byHandReason ?? 'other' }
    const found = wrongFields(addByHand, { ...asked, checkInId: this.keys.activityId })
    const wrong = {
      name: found.has('name') ? '请填姓名，最多 30 个字。' : '',
      unit: found.has('unit') ? '最多 40 个字。' : '',
      remark: found.has('remark') ? '最多 60 个字。' : '',
      reason: byHandReason ? '' : '请选一个原因。',
    }
    this.setData({ wrong })
    return Object.values(wrong).some(Boolean) ? null : asked
  },

  another() {
    this.setData({ ...empty, added: '' })
  },

  leave() {
    goBackOrHome()
  },
})
