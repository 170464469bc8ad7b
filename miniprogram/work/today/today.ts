// The work place of a community worker: what is on from today, each with its code and its attendance.
// Everything under work/ is a subpackage, fetched only by those who open it.
import { listActivities } from '@linli/shared/activity/list-activities'
import { checkInWindow } from '@linli/shared/activity/window'
import type { OutputOf } from '@linli/shared/operation'
import { dateIn } from '@linli/shared/time'
import { stateOf } from '../../lib/activity-lines.ts'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf } from '../../lib/faces.ts'
import { goTo, paths } from '../../lib/roads.ts'
import { dayWithNearness, hours, nearMoment } from '../../lib/when.ts'

type Listed = OutputOf<typeof listActivities>['activities'][number]

const daysAhead = 7

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    community: '',
    isInvented: false,
    lines: [] as ReturnType<typeof lineOf>[],
  },
  communityId: '',

  onLoad(query: Record<string, string | undefined>) {
    this.communityId = query.communityId ?? ''
  },

  onShow() {
    this.setData(textSize())
    this.refresh()
  },

  async onPullDownRefresh() {
    await this.refresh()
    wx.stopPullDownRefresh()
  },

  async refresh() {
    try {
      const asked = { communityId: this.communityId, fromOn: dateIn(now()), days: daysAhead }
      const { community, activities } = await call(listActivities, asked)
      this.setData({
        isLoading: false,
        face: null,
        community: community?.name ?? '',
        isInvented: community?.isInvented ?? false,
        lines: activities.filter(({ canShowCode }) => canShowCode).map(lineOf),
      })
    } catch (error) {
      this.setData({ isLoading: false, face: faceOf(error) })
    }
  },

  showCode(event: WechatMiniprogram.TouchEvent) {
    goTo(paths.signInCode, { communityId: this.communityId, activityId: idIn(event) })
  },

  showAttendance(event: WechatMiniprogram.TouchEvent) {
    goTo(paths.attendance, { communityId: this.communityId, activityId: idIn(event) })
  },
})

function idIn(event: WechatMiniprogram.TouchEvent): string {
  return event.currentTarget.dataset.id
}

function lineOf(activity: Listed) {
  const { activityId, title, placeName, startsAt, endsAt } = activity
  const state = stateOf(activity, now())
  const { opensAt } = checkInWindow(Date.parse(startsAt), Date.parse(endsAt))
  const opens = nearMoment(new Date(opensAt).toISOString(), now())
  return {
    activityId,
    title,
    when: `${dayWithNearness(dateIn(startsAt), dateIn(now()))} ${hours(startsAt, endsAt)}`,
    place: placeName,
    state,
    /** Instead of a button that would be refused. */
    reason: state === 'early' ? `${opens} 起可以出示签到码` : '已经结束，签到码不再出示',
  }
}
