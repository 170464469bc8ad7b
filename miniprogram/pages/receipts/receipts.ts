// 我的回执: every record in one's own name, the newest first.
import { listMyReceipts } from '@linli/shared/activity/list-my-receipts'
import type { OutputOf } from '@linli/shared/operation'
import { clockTime, dayName } from '@linli/shared/time'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf } from '../../lib/faces.ts'
import { handReceipt } from '../../lib/handed-receipt.ts'
import { byMonth, type Month } from '../../lib/months.ts'
import { goTo, paths } from '../../lib/roads.ts'
import { plainName, standingWords } from '../../lib/words.ts'

type Listed = OutputOf<typeof listMyReceipts>['receipts'][number]

const atOnce = 20

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    total: 0,
    isInvented: false,
    months: [] as Month<Line>[],
    isFetchingMore: false,
    /** Why no more came; what is shown already stays. */
    stopped: '',
    hasMore: false,
  },
  receipts: [] as Listed[],

  onLoad() {
    this.fetch()
  },

  onShow() {
    this.setData(textSize())
  },

  onReachBottom() {
    if (this.data.hasMore) this.fetch()
  },

  async onPullDownRefresh() {
    this.receipts = []
    await this.fetch()
    wx.stopPullDownRefresh()
  },

  async fetch() {
    if (this.data.isFetchingMore) return
    const isFirst = this.receipts.length === 0
    this.setData({ isFetchingMore: true, isLoading: isFirst, face: null, stopped: '' })
    try {
      this.add(await call(listMyReceipts, { skip: this.receipts.length, most: atOnce }))
    } catch (error) {
      const face = faceOf(error)
      this.setData(isFirst ? { face } : { stopped: `${face.title}，后面的没有取到。` })
    }
    this.setData({ isFetchingMore: false, isLoading: false })
  },

  add({ total, receipts }: OutputOf<typeof listMyReceipts>) {
    const known = new Set(this.receipts.map(({ checkInId }) => checkInId))
    this.receipts.push(...receipts.filter(({ checkInId }) => !known.has(checkInId)))
    this.setData({
      total,
      isInvented: this.receipts.some(({ activity }) => activity.isInvented),
      months: byMonth(this.receipts, ({ checkedInAt }) => checkedInAt, lineOf),
      hasMore: receipts.length > 0 && this.receipts.length < total,
    })
  },

  open(event: WechatMiniprogram.TouchEvent) {
    const found = this.receipts.find(
      ({ checkInId }) => checkInId === event.currentTarget.dataset.id,
    )
    if (!found) return
    const { activity, community: _, ...checkIn } = found
    handReceipt({ activity, checkIn, occasion: 'kept' })
    goTo(paths.receipt, { communityId: activity.communityId, activityId: activity.activityId })
  },
})

type Line = ReturnType<typeof lineOf>

function lineOf({ checkInId, activity, community, checkedInAt, standing }: Listed) {
  return {
    checkInId,
    title: activity.title,
    when: `${dayName(checkedInAt)} ${clockTime(checkedInAt)} 签到`,
    community: plainName(community),
    standing: standingWords[standing],
    tone: standing === 'confirmed' ? 'done' : 'calm',
  }
}
