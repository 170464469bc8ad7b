// 活动通知: what a notice says and whom it reaches; a second person releases what reaches many, one tap takes it back.
import { releaseActivity } from '@linli/shared/activity/release-activity'
import { showNotice } from '@linli/shared/activity/show-notice'
import { takeBackActivity } from '@linli/shared/activity/take-back-activity'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { type ActivityKeys, goTo, paths } from '../../lib/roads.ts'
import { groupText, linesOf, type Notice } from './lines.ts'

const notCopied: StopLine = {
  tone: 'soon',
  icon: 'refuse',
  text: '没能复制。请按住上面的文字，手动复制。',
}

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    lines: null as ReturnType<typeof linesOf> | null,
    isDraft: false,
    mayRelease: false,
    mayTakeBack: false,
    isOver: false,
    /** Why the one who drafted it cannot send it, or what the last tap has done. */
    says: '',
    stop: null as StopLine | null,
    isBusy: false,
  },
  keys: { communityId: '', activityId: '' } as ActivityKeys,
  notice: null as Notice | null,
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    this.keys = { communityId: query.communityId ?? '', activityId: query.activityId ?? '' }
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
      this.notice = await call(showNotice, this.keys)
      this.arrange()
    } catch (error) {
      if (this.notice) this.setData({ stop: stopLineOf(error) })
      else this.setData({ isLoading: false, face: faceOf(error) })
    }
  },

  retry() {
    this.setData({ isLoading: true, face: null })
    this.refresh()
  },

  arrange() {
    if (!this.notice) return
    const { activity, isDraft, mayRelease, mostAlone } = this.notice
    const isOver = activity.cancelledAt !== null || now() > Date.parse(activity.closesAt)
    const waits = `超过 ${mostAlone} 人的通知，写的人自己不能发。请另一位社区工作者发布；发了也能收回。`
    this.setData({
      isLoading: false,
      face: null,
      lines: linesOf(this.notice),
      isDraft,
      isOver,
      mayRelease: mayRelease && !isOver,
      mayTakeBack: !isDraft && !isOver && now() < Date.parse(activity.opensAt),
      says: isDraft && !mayRelease && !isOver ? waits : '',
    })
  },

  release() {
    return this.carryOut('release', (requestId) => call(releaseActivity, this.keys, requestId))
  },

  takeBack() {
    return this.carryOut('takeBack', (requestId) => call(takeBackActivity, this.keys, requestId))
  },

  /** What stands afterwards is asked of the server: a second person may act at the same time. */
  async carryOut(what: string, ask: (requestId: string) => Promise<unknown>) {
    if (this.data.isBusy) return
    this.setData({ isBusy: true, stop: null })
    let stop: StopLine | null = null
    try {
      await attempt(this, [what, this.keys], ({ requestId }) => ask(requestId))
    } catch (error) {
      stop = stopLineOf(error)
    }
    await this.refresh()
    this.setData({ isBusy: false, stop: stop ?? this.data.stop })
  },

  async copy() {
    if (!this.notice) return
    try {
      await wx.setClipboardData({ data: groupText(this.notice) })
      this.setData({ stop: null })
    } catch {
      this.setData({ stop: notCopied })
    }
  },

  change() {
    goTo(paths.planActivity, this.keys)
  },

  showActivity() {
    goTo(paths.activity, this.keys)
  },
})
