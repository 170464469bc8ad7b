// 签到异议: what people say is wrong in their records, by when it is to be answered, and the answer.
import { answerDispute } from '@linli/shared/activity/answer-dispute'
import { listDisputes } from '@linli/shared/activity/list-disputes'
import type { OutputOf } from '@linli/shared/operation'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import type { Acted, WorkRow } from '../components/work-table/rows.ts'
import { answeredColumns, answeredRow, columns, lineOf, openRow } from './lines.ts'

const atOnce = 50
const longest = 60

type Listed = OutputOf<typeof listDisputes>['disputes'][number]

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    unanswered: 0,
    columns,
    open: [] as WorkRow[],
    answeredColumns,
    answered: [] as WorkRow[],
    isInvented: false,
    /** Which one is being answered, and how. */
    answering: null as { disputeId: string; title: string; yes: string; isUpheld: boolean } | null,
    sentence: '',
    wrong: '',
    stop: null as StopLine | null,
    isBusy: false,
  },
  communityId: '',
  disputes: [] as Listed[],
  attempt: null as Attempt | null,

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
      const { communityId } = this
      const asked = { communityId, skip: 0, most: atOnce }
      const { now, unanswered, disputes } = await call(listDisputes, asked)
      this.disputes = disputes
      const lines = disputes.map((one) => lineOf(one, now))
      this.setData({
        isLoading: false,
        face: null,
        unanswered,
        open: lines.filter(({ isOpen }) => isOpen).map(openRow),
        answered: lines.filter(({ isOpen }) => !isOpen).map(answeredRow),
        isInvented: lines.some((one) => one.isInvented),
      })
    } catch (error) {
      if (this.disputes.length > 0) this.setData({ stop: stopLineOf(error) })
      else this.setData({ isLoading: false, face: faceOf(error) })
    }
  },

  retry() {
    this.setData({ isLoading: true, face: null })
    this.refresh()
  },

  act({ detail: { key, act } }: Acted) {
    this.ask(key, act === 'uphold')
  },

  ask(disputeId: string, isUpheld: boolean) {
    const found = this.disputes.find((one) => one.disputeId === disputeId)
    if (!found) return
    const title = isUpheld ? '本人说得对，改这条记录？' : '记录没有错，不改？'
    const yes = isUpheld ? '改记录' : '不改'
    this.setData({ answering: { disputeId, title, yes, isUpheld }, wrong: '', stop: null })
  },

  type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ sentence: event.detail.value, wrong: '' })
  },

  decline() {
    this.setData({ answering: null })
  },

  async agree() {
    const { answering, isBusy } = this.data
    const sentence = this.data.sentence.trim()
    if (!answering || isBusy) return
    if (sentence === '' || sentence.length > longest)
      return this.setData({ wrong: `请写一句答复，最多 ${longest} 个字。` })
    this.setData({ isBusy: true })
    const { disputeId, isUpheld } = answering
    const said = { communityId: this.communityId, disputeId, isUpheld, sentence }
    try {
      await attempt(this, said, ({ requestId }) => call(answerDispute, said, requestId))
      this.setData({ sentence: '' })
      await this.refresh()
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isBusy: false, answering: null })
  },
})
