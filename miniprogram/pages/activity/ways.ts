// Where one goes from an activity: to the scanner and one's code, and to what its organizers do with it.
import type { ActivityWhole } from '@linli/shared/activity/activity'
import { now } from '../../lib/clock.ts'
import { handReceipt } from '../../lib/handed-receipt.ts'
import { type ActivityKeys, addressOf, goTo, paths } from '../../lib/roads.ts'
import { scan } from '../../lib/scanner.ts'
import { nearMoment } from '../../lib/when.ts'
import type { Answer } from './standing.ts'

interface OfActivity {
  data: { activity: ActivityWhole | null }
  keys: ActivityKeys
  answer: Answer | null
}

/** Five by four, as WeChat shows it. */
const sharePicture = '/images/activity.png'

export const ways = {
  scan() {
    scan()
  },

  showMyCode() {
    goTo(paths.myCode)
  },

  showCode(this: OfActivity) {
    goTo(paths.signInCode, this.keys)
  },

  showAttendance(this: OfActivity) {
    goTo(paths.attendance, this.keys)
  },

  change(this: OfActivity) {
    goTo(paths.planActivity, this.keys)
  },

  setFence(this: OfActivity) {
    goTo(paths.fence, this.keys)
  },

  showNotice(this: OfActivity) {
    goTo(paths.notice, this.keys)
  },

  planAgain(this: OfActivity) {
    const { communityId, activityId } = this.keys
    goTo(paths.planActivity, { communityId, copyOf: activityId })
  },

  showReceipt(this: OfActivity) {
    if (!this.answer?.checkIn) return
    const { activity, checkIn, fence } = this.answer
    handReceipt({ activity, checkIn, fence, occasion: 'kept' })
    goTo(paths.receipt, this.keys)
  },

  phone(this: OfActivity) {
    const phoneNumber = this.data.activity?.officePhone ?? ''
    wx.makePhoneCall({ phoneNumber }).catch(() => {})
  },

  onShareAppMessage(this: OfActivity): WechatMiniprogram.Page.ICustomShareContent {
    const { activity } = this.data
    if (!activity) return { title: '邻里', path: paths.activities }
    return {
      title: `${nearMoment(activity.startsAt, now())} ${activity.title}`,
      path: addressOf(paths.activity, this.keys),
      imageUrl: sharePicture,
    }
  },
}
