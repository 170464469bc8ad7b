// 评价督导: what a supervisor looks at and settles, the board of the district, and its coverage figures.
import { dateIn } from '@linli/shared/day'
import { confirmBoard } from '@linli/shared/rating/confirm-board'
import { type CoverageKind, coverageKinds } from '@linli/shared/rating/coverage'
import { enterCoverage } from '@linli/shared/rating/enter-coverage'
import type { Finding } from '@linli/shared/rating/flag'
import { settleFlag } from '@linli/shared/rating/settle-flag'
import { showSupervision } from '@linli/shared/rating/show-supervision'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { newId } from '../../lib/ids.ts'
import { civilDay } from '../../lib/when.ts'
import { plainName } from '../../lib/words.ts'
import { wrongFields } from '../../lib/wrong-fields.ts'
import {
  coverageLines,
  coverageWords,
  type FlagLine,
  flagLine,
  type Shown,
  waitingLines,
} from './lines.ts'
import { boardQuestion, flagQuestion, type Question } from './questions.ts'

const kinds = coverageKinds.map((key) => ({ key, words: coverageWords[key] }))
const noWrong = { covered: '', compounds: '' }

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    district: '',
    unsettled: 0,
    open: [] as FlagLine[],
    settled: [] as FlagLine[],
    waiting: [] as string[],
    board: '',
    isOn: false,
    coverage: [] as ReturnType<typeof coverageLines>,
    ...{ kinds, kind: 'professional' as CoverageKind, covered: '', compounds: '' },
    ...{ asOf: '', asOfWords: '', wrong: noWrong },
    question: null as Question | null,
    words: '',
    wrongWords: '',
    stop: null as StopLine | null,
    isBusy: false,
  },
  districtId: '',
  shown: null as Shown | null,
  chosen: { key: '', finding: 'stands' as Finding },
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    this.districtId = query.districtId ?? ''
    const asOf = dateIn(Date.now())
    this.setData({ asOf, asOfWords: civilDay(asOf) })
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
      const shown = await call(showSupervision, { districtId: this.districtId })
      this.shown = shown
      const lines = shown.flags.map(flagLine)
      const { board } = shown
      this.setData({
        ...{ isLoading: false, face: null, unsettled: shown.unsettled, isOn: board !== null },
        district: plainName(shown.district),
        open: lines.filter(({ isOpen }) => isOpen),
        settled: lines.filter(({ isOpen }) => !isOpen),
        waiting: waitingLines(shown),
        board: board ? `${plainName(board.authority)}于${civilDay(board.confirmedOn)}确认` : '',
        coverage: coverageLines(shown),
      })
    } catch (error) {
      if (this.shown) this.setData({ stop: stopLineOf(error) })
      else this.setData({ isLoading: false, face: faceOf(error) })
    }
  },

  retry() {
    this.setData({ isLoading: true, face: null })
    this.refresh()
  },

  settle(event: WechatMiniprogram.TouchEvent<object, object, { key: string; finding: Finding }>) {
    const { key, finding } = event.currentTarget.dataset
    const line = this.data.open.find((one) => one.key === key)
    if (!line) return
    this.chosen = { key, finding }
    const question = flagQuestion(finding, line.isPublished)
    this.setData({ question, wrongWords: '', stop: null })
  },

  turnBoard() {
    this.setData({ question: boardQuestion(this.data.isOn), wrongWords: '', stop: null })
  },

  type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ words: event.detail.value, wrongWords: '' })
  },

  decline() {
    this.setData({ question: null })
  },

  async agree() {
    if (this.data.isBusy) return
    if (this.data.question?.about === 'board') await this.sendBoard()
    else await this.sendFinding()
  },

  async sendFinding() {
    const { key, finding } = this.chosen
    const flag = this.shown?.flags.find((one) => flagLine(one).key === key)
    if (!flag) return
    const { communityId, compoundId, providerId, quarter, reason, startsAt } = flag
    const of = { communityId, compoundId, providerId, quarter, reason, startsAt }
    const said = { ...of, finding, because: this.data.words.trim() }
    if (wrongFields(settleFlag, said).has('because'))
      return this.setData({ wrongWords: '请写明理由，最多 200 个字。' })
    await this.send(said, ({ requestId }) => call(settleFlag, said, requestId))
  },

  async sendBoard() {
    const of = { districtId: this.districtId, isOn: !this.data.isOn }
    const said = { ...of, authority: this.data.words.trim() }
    const confirmationId = await newId()
    if (wrongFields(confirmBoard, { ...said, confirmationId }).has('authority'))
      return this.setData({ wrongWords: '请写部门的名称，最多 60 个字。' })
    await this.send(said, (made) =>
      call(confirmBoard, { ...said, confirmationId: made.newId }, made.requestId),
    )
  },

  /** From the sheet; what was typed stays until it was taken. */
  async send(typed: object, ask: (attempt: Attempt) => Promise<unknown>) {
    this.setData({ isBusy: true })
    try {
      await attempt(this, typed, ask)
      this.setData({ words: '' })
      await this.refresh()
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isBusy: false, question: null })
  },

  chooseKind(event: WechatMiniprogram.CustomEvent<{ key: CoverageKind }>) {
    this.setData({ kind: event.detail.key })
  },

  typeCovered(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ covered: event.detail.value, wrong: noWrong })
  },

  typeCompounds(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ compounds: event.detail.value, wrong: noWrong })
  },

  chooseDay(event: WechatMiniprogram.PickerChange) {
    const asOf = String(event.detail.value)
    this.setData({ asOf, asOfWords: civilDay(asOf) })
  },

  async enter() {
    const { kind, asOf, isBusy } = this.data
    if (isBusy) return
    const [covered, compounds] = [numberIn(this.data.covered), numberIn(this.data.compounds)]
    const said = { districtId: this.districtId, kind, asOf, covered, compounds }
    const wrong = wrongFields(enterCoverage, said)
    if (wrong.has('compounds'))
      return this.setData({ wrong: { ...noWrong, compounds: '请填小区总数，至少 1 个。' } })
    if (wrong.has('covered') || covered > compounds)
      return this.setData({ wrong: { ...noWrong, covered: '请填 0 到小区总数之间的数。' } })
    this.setData({ isBusy: true, stop: null })
    try {
      await attempt(this, said, ({ requestId }) => call(enterCoverage, said, requestId))
      this.setData({ covered: '', compounds: '' })
      await this.refresh()
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isBusy: false })
  },
})

/** Below zero, and so refused beside its field, for what is no whole number. */
function numberIn(typed: string): number {
  return /^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : -1
}
