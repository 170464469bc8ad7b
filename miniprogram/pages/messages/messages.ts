// 消息: what linli has told one, the newest first; whoever has seen them has read them.
import type { OutputOf } from '@linli/shared/operation'
import { listMessages } from '@linli/shared/person/list-messages'
import { readMessages } from '@linli/shared/person/read-messages'
import { clockTime, dayName } from '@linli/shared/time'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf } from '../../lib/faces.ts'
import { byMonth, type Month } from '../../lib/months.ts'
import { phrasesOf } from '../../lib/phrases.ts'
import { goTo, paths } from '../../lib/roads.ts'
import { isMarked } from '../../lib/words.ts'
import { type Listed, sentenceOf } from './sentence.ts'

type Answer = OutputOf<typeof listMessages>

const atOnce = 20

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    total: 0,
    unread: 0,
    isInvented: false,
    months: [] as Month<Line>[],
    isFetchingMore: false,
    /** Why no more came; what is shown already stays. */
    stopped: '',
    hasMore: false,
  },
  messages: [] as Listed[],

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
    this.messages = []
    await this.fetch()
    wx.stopPullDownRefresh()
  },

  async fetch() {
    if (this.data.isFetchingMore) return
    const isFirst = this.messages.length === 0
    this.setData({ isFetchingMore: true, isLoading: isFirst, face: null, stopped: '' })
    try {
      const answer = await call(listMessages, { skip: this.messages.length, most: atOnce })
      this.add(answer, isFirst)
      const [newest] = answer.messages
      if (isFirst && newest && answer.unread > 0) this.sayRead(newest.writtenAt)
    } catch (error) {
      const face = faceOf(error)
      this.setData(isFirst ? { face } : { stopped: `${face.title}，后面的没有取到。` })
    }
    this.setData({ isFetchingMore: false, isLoading: false })
  },

  /** @param isFirst Later answers count as read what this look at the page has marked. */
  add({ total, unread, messages }: Answer, isFirst: boolean) {
    const known = new Set(this.messages.map(({ messageId }) => messageId))
    this.messages.push(...messages.filter(({ messageId }) => !known.has(messageId)))
    this.setData({
      total,
      unread: isFirst ? unread : this.data.unread,
      isInvented: this.messages.some(({ placeName }) => isMarked(placeName ?? '')),
      months: byMonth(this.messages, ({ writtenAt }) => writtenAt, lineOf),
      hasMore: messages.length > 0 && this.messages.length < total,
    })
  },

  open(event: WechatMiniprogram.TouchEvent) {
    const { communityId, activityId, isDraft } = event.currentTarget.dataset
    if (activityId) goTo(isDraft ? paths.notice : paths.activity, { communityId, activityId })
  },

  /** Changes nothing on the screen; what is not marked now stays unread and is marked the next time. */
  async sayRead(until: string) {
    await call(readMessages, { until }).catch((error: unknown) => faceOf(error))
  },
})

type Line = ReturnType<typeof lineOf>

function lineOf(message: Listed) {
  const { messageId, writtenAt, readAt } = message
  return {
    messageId,
    phrases: phrasesOf(sentenceOf(message)),
    when: `${dayName(writtenAt)} ${clockTime(writtenAt)}`,
    isUnread: readAt === null,
    communityId: message.communityId,
    activityId: message.activityId,
    /** What waits to be released opens where it is released. */
    isDraft: message.kind === 'draftWaiting',
  }
}
