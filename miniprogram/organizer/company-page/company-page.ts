// 居民评价, as the company sees it: its figures before they are published, its one answer, its one objection.
import type { OutputOf } from '@linli/shared/operation'
import { answerScore } from '@linli/shared/rating/answer-score'
import { objectToScore } from '@linli/shared/rating/object-to-score'
import { showCompanyPage } from '@linli/shared/rating/show-company-page'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { plainName } from '../../lib/words.ts'
import { wrongFields } from '../../lib/wrong-fields.ts'
import { type CompanyLine, lineOf } from './lines.ts'

type Listed = OutputOf<typeof showCompanyPage>['quarters'][number]
type Way = 'answer' | 'object'

interface Writing {
  index: number
  way: Way
  title: string
  lines: string[]
  yes: string
}

const ways: Record<Way, Pick<Writing, 'title' | 'lines' | 'yes'>> = {
  answer: {
    title: '回应这个季度的评价',
    lines: ['和分数一起给大家看，一个季度一次，写了不能改。', '请不要写住户的姓名、房号。'],
    yes: '公开回应',
  },
  object: {
    title: '对这一页提异议',
    lines: ['给主管部门看，一个季度一次。请说哪里错了、有什么凭据。'],
    yes: '提异议',
  },
}

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    compound: '',
    isInvented: false,
    quarters: [] as CompanyLine[],
    /** Which quarter is being written to, and how. */
    writing: null as Writing | null,
    words: '',
    wrong: '',
    stop: null as StopLine | null,
    isBusy: false,
  },
  keys: { communityId: '', compoundId: '' },
  listed: [] as Listed[],
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    this.keys = { communityId: query.communityId ?? '', compoundId: query.compoundId ?? '' }
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
      const { compoundName, isInvented, quarters } = await call(showCompanyPage, this.keys)
      this.listed = quarters
      this.setData({
        ...{ isLoading: false, face: null, isInvented },
        compound: plainName(compoundName),
        quarters: quarters.map(lineOf),
      })
    } catch (error) {
      if (this.listed.length > 0) this.setData({ stop: stopLineOf(error) })
      else this.setData({ isLoading: false, face: faceOf(error) })
    }
  },

  retry() {
    this.setData({ isLoading: true, face: null })
    this.refresh()
  },

  write(event: WechatMiniprogram.TouchEvent<object, object, { index: number; way: Way }>) {
    const { index, way } = event.currentTarget.dataset
    this.setData({ writing: { index, way, ...ways[way] }, wrong: '', stop: null })
  },

  type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ words: event.detail.value, wrong: '' })
  },

  decline() {
    this.setData({ writing: null })
  },

  async agree() {
    const { writing, isBusy, words } = this.data
    const of = writing && this.listed[writing.index]
    if (!writing || !of || isBusy) return
    const { providerId, quarter } = of
    const said = { ...this.keys, providerId, quarter, words: words.trim() }
    const isAnswer = writing.way === 'answer'
    if (wrongFields(isAnswer ? answerScore : objectToScore, said).has('words'))
      return this.setData({ wrong: '请写一句到几句，最多 200 个字。' })
    this.setData({ isBusy: true })
    try {
      await attempt(this, { way: writing.way, ...said }, async ({ requestId }) => {
        if (isAnswer) await call(answerScore, said, requestId)
        else await call(objectToScore, said, requestId)
      })
      this.setData({ words: '' })
      await this.refresh()
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isBusy: false, writing: null })
  },
})
