// 留下姓名: who is unknown at the door says who they are, so that the organizer can confirm them.
import { nameMyself } from '@linli/shared/activity/name-myself'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { callWithConsent } from '../../lib/consent.ts'
import { textSize } from '../../lib/elder.ts'
import { type StopLine, stopLineOf } from '../../lib/faces.ts'
import { type ActivityKeys, goBackOrHome } from '../../lib/roads.ts'
import { wrongFields } from '../../lib/wrong-fields.ts'

const key = 'ownName'

Page({
  data: {
    ...textSize(),
    name: '',
    unit: '',
    wrongName: '',
    wrongUnit: '',
    stop: null as StopLine | null,
    isBusy: false,
    isDone: false,
  },
  keys: { communityId: '', activityId: '' } as ActivityKeys,
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    this.keys = { communityId: query.communityId ?? '', activityId: query.activityId ?? '' }
    this.setData(wx.getStorageSync<{ name: string; unit: string } | ''>(key) || {})
  },

  onShow() {
    this.setData(textSize())
  },

  typeName(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ name: event.detail.value, wrongName: '' })
    this.keep()
  },

  typeUnit(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ unit: event.detail.value, wrongUnit: '' })
    this.keep()
  },

  /** On this phone alone: it stays when the page is left, and is there the next time. */
  keep() {
    const { name, unit } = this.data
    wx.setStorageSync(key, { name, unit })
  },

  async give() {
    const { name, unit, isBusy } = this.data
    const typed = { ...this.keys, name: name.trim(), unit: unit.trim() || null }
    const wrong = wrongFields(nameMyself, typed)
    this.setData({
      wrongName: wrong.has('name') ? '请填姓名，最多 30 个字。' : '',
      wrongUnit: wrong.has('unit') ? '最多 40 个字。' : '',
    })
    if (isBusy || wrong.size > 0) return
    this.setData({ isBusy: true, stop: null })
    try {
      await attempt(this, typed, ({ requestId }) => callWithConsent(nameMyself, typed, requestId))
      this.setData({ isDone: true })
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isBusy: false })
  },

  leave() {
    goBackOrHome()
  },
})
