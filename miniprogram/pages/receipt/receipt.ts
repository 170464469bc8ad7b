// 签到回执: what is now on record in one's own name.
import { showActivity } from '@linli/shared/activity/show-activity'
import { clockTime } from '@linli/shared/time'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf } from '../../lib/faces.ts'
import { type Receipt, takeReceipt } from '../../lib/handed-receipt.ts'
import { type ActivityKeys, goBackOrHome, goTo, paths } from '../../lib/roads.ts'
import { dayAndHours, toTheSecond } from '../../lib/when.ts'
import { standingWords } from '../../lib/words.ts'

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    title: '',
    moment: '',
    slip: {},
    isUnconfirmed: false,
    isRejected: false,
  },
  keys: { communityId: '', activityId: '' } as ActivityKeys,

  onLoad(query: Record<string, string | undefined>) {
    this.keys = { communityId: query.communityId ?? '', activityId: query.activityId ?? '' }
    const handed = takeReceipt(this.keys.activityId)
    if (handed) this.show(handed)
    else this.find()
  },

  onShow() {
    this.setData(textSize())
  },

  async find() {
    this.setData({ isLoading: true, face: null })
    try {
      const { activity, checkIn } = await call(showActivity, this.keys)
      if (checkIn) this.show({ activity, checkIn, occasion: 'kept' })
      else this.setData({ isLoading: false, face: noReceipt })
    } catch (error) {
      this.setData({ isLoading: false, face: faceOf(error) })
    }
  },

  show({ activity, checkIn, occasion }: Receipt) {
    const isFresh = occasion === 'fresh'
    const time = clockTime(checkIn.checkedInAt)
    this.setData({
      isLoading: false,
      title: isFresh ? '签到成功' : `您已于 ${time} 签到`,
      moment: toTheSecond(checkIn.checkedInAt),
      isUnconfirmed: checkIn.standing === 'unconfirmed',
      isRejected: checkIn.standing === 'rejected',
      slip: {
        title: activity.title,
        place: activity.placeName,
        isInvented: activity.isInvented,
        standing: standingWords[checkIn.standing],
        tone: checkIn.standing === 'confirmed' ? 'done' : 'calm',
        checkedIn: time,
        when: dayAndHours(activity.startsAt, activity.endsAt),
      },
    })
    if (isFresh) wx.vibrateShort({ type: 'light' })
  },

  nameMyself() {
    goTo(paths.nameMyself, this.keys)
  },

  leave() {
    goBackOrHome()
  },
})

const noReceipt: Face = {
  tone: 'plain',
  icon: 'slip',
  title: '还没有签到回执',
  lines: ['您还没有在这场活动签到。', '到现场扫一次签到码，回执就在这里。'],
}
