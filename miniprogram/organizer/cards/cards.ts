// 纸卡: cards of members without a phone: issue, print, replace, end.
import { cardEndReasons } from '@linli/shared/activity/card'
import { endCard } from '@linli/shared/activity/end-card'
import { issueCard } from '@linli/shared/activity/issue-card'
import { listCards } from '@linli/shared/activity/list-cards'
import { readMemberCode } from '@linli/shared/activity/member-code'
import type { OutputOf } from '@linli/shared/operation'
import { clockTime } from '@linli/shared/time'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { readCode } from '../../lib/scanner.ts'
import { cardEndWords } from '../../lib/words.ts'
import type { Acted } from '../components/work-table/rows.ts'
import { cardLine, columns } from './lines.ts'

type Listed = OutputOf<typeof listCards>['cards'][number]

const atOnce = 100
const ends = cardEndReasons.map((key) => ({ key, words: cardEndWords[key] }))
const noWords = { name: '', unit: '' }

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    total: 0,
    columns,
    cards: [] as ReturnType<typeof cardLine>[],
    /** The form stands open; with the id of the card it replaces, or none. */
    form: null as { replaces: string; title: string } | null,
    ...noWords,
    hasSigned: false,
    myCode: '',
    wrong: { ...noWords, hasSigned: '', myCode: '' },
    /** Issued just now: where it is printed, and until when. */
    issued: null as { name: string; address: string; until: string; isNew: boolean } | null,
    isCopied: false,
    asking: null as { cardId: string; title: string } | null,
    ends,
    endedBecause: '',
    wrongEnd: '',
    stop: null as StopLine | null,
    isBusy: false,
  },
  communityId: '',
  listed: [] as Listed[],
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    this.communityId = query.communityId ?? ''
    this.refresh()
  },

  onShow() {
    this.setData(textSize())
  },

  async onPullDownRefresh() {
    await this.refresh()
    wx.stopPullDownRefresh()
  },

  async refresh() {
    try {
      const { communityId } = this
      const { total, cards } = await call(listCards, { communityId, skip: 0, most: atOnce })
      this.listed = cards
      this.setData({ isLoading: false, face: null, total, cards: cards.map(cardLine) })
    } catch (error) {
      if (this.listed.length > 0) this.setData({ stop: stopLineOf(error) })
      else this.setData({ isLoading: false, face: faceOf(error) })
    }
  },

  retry() {
    this.setData({ isLoading: true, face: null })
    this.refresh()
  },

  open() {
    this.fill({ replaces: '', title: '发一张纸卡' }, noWords)
  },

  act({ detail: { key, act } }: Acted) {
    if (act === 'replace') this.replace(key)
    else this.askToEnd(key)
  },

  replace(replaced: string) {
    const found = this.listed.find(({ cardId }) => cardId === replaced)
    if (!found) return
    const { cardId, name, unit } = found
    this.fill({ replaces: cardId, title: `给${name}换新卡` }, { name, unit: unit ?? '' })
  },

  fill(form: { replaces: string; title: string }, words: typeof noWords) {
    const wrong = { ...noWords, hasSigned: '', myCode: '' }
    this.setData({ form, ...words, hasSigned: false, myCode: '', wrong, issued: null, stop: null })
  },

  close() {
    this.setData({ form: null, issued: null, isCopied: false, stop: null })
  },

  typeName(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ name: event.detail.value, 'wrong.name': '' })
  },

  typeUnit(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ unit: event.detail.value, 'wrong.unit': '' })
  },

  sign() {
    this.setData({ hasSigned: !this.data.hasSigned, 'wrong.hasSigned': '' })
  },

  /** Of a holder who has WeChat: the card is theirs then, with its receipts. */
  async scanHolder() {
    const text = await readCode()
    if (text === null) return
    const read = readMemberCode(text)
    const isMine = read?.way === 'myCode'
    this.setData({
      myCode: isMine ? read.code : '',
      'wrong.myCode': isMine ? '' : '这不是“我的码”，请对方在“我的”里打开再扫。',
    })
  },

  async issue() {
    const { form, hasSigned, myCode, isBusy } = this.data
    const [name, unit] = [this.data.name.trim(), this.data.unit.trim()]
    const wrong = {
      name: name && name.length <= 30 ? '' : '请填姓名，最多 30 个字。',
      unit: unit.length > 40 ? '最多 40 个字。' : '',
      hasSigned: hasSigned ? '' : '要本人在纸上签字同意，才能发卡。',
      myCode: '',
    }
    this.setData({ wrong })
    if (!form || isBusy || Object.values(wrong).some(Boolean)) return
    this.setData({ isBusy: true, stop: null })
    const { communityId } = this
    const whose = { name, unit: unit || null, myCode: myCode || null }
    const asked = {
      communityId,
      ...whose,
      replaces: form.replaces || null,
      hasSigned: true as const,
    }
    try {
      const { sheetAddress, expiresAt } = await attempt(this, asked, ({ newId, requestId }) =>
        call(issueCard, { ...asked, cardId: newId }, requestId),
      )
      const isNew = !form.replaces
      const until = clockTime(expiresAt)
      this.setData({ issued: { name, address: sheetAddress, until, isNew } })
      await this.refresh()
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isBusy: false })
  },

  async copy() {
    if (!this.data.issued) return
    try {
      await wx.setClipboardData({ data: this.data.issued.address })
      this.setData({ isCopied: true })
    } catch {
      this.setData({ stop: { tone: 'soon', icon: 'refuse', text: '没有复制上，请再按一次。' } })
    }
  },

  askToEnd(ended: string) {
    const found = this.listed.find(({ cardId }) => cardId === ended)
    if (found)
      this.setData({
        asking: { cardId: found.cardId, title: `停用${found.name}的纸卡？` },
        ...{ endedBecause: '', wrongEnd: '' },
      })
  },

  decline() {
    this.setData({ asking: null })
  },

  chooseEnd(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    this.setData({ endedBecause: event.detail.key, wrongEnd: '' })
  },

  async end() {
    const { asking } = this.data
    const endedBecause = cardEndReasons.find((reason) => reason === this.data.endedBecause)
    if (!asking) return
    if (!endedBecause) return this.setData({ wrongEnd: '请选一个原因。' })
    this.setData({ asking: null, stop: null })
    const { communityId } = this
    const of = { communityId, cardId: asking.cardId, endedBecause }
    try {
      await attempt(this, of, ({ requestId }) => call(endCard, of, requestId))
      await this.refresh()
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
  },
})
