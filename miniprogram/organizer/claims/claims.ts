// 核对申请: who waits to be verified at a compound, each with a number they say at the counter; and who is verified.
import { acceptClaim } from '@linli/shared/household/accept-claim'
import { listClaims } from '@linli/shared/household/list-claims'
import { recordMoveOut } from '@linli/shared/household/record-move-out'
import { refuseClaim } from '@linli/shared/household/refuse-claim'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { endings, lineOf, refusals } from './line.ts'

type Which = 'waiting' | 'member'

const atOnce = 20
const longest = 60

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    stop: null as StopLine | null,
    which: 'waiting' as Which,
    tabs: [] as { key: Which; words: string }[],
    lines: [] as ReturnType<typeof lineOf>[],
    hasMore: false,
    isBusy: false,
    sheet: 'none' as 'none' | 'accept' | 'refuse' | 'moveOut',
    chosen: null as ReturnType<typeof lineOf> | null,
    words: '',
    wrong: '',
    reasons: [] as { key: string; words: string }[],
  },
  keys: { communityId: '', compoundId: '' },
  attempt: null as Attempt | null,

  onLoad({ communityId = '', compoundId = '' }: Record<string, string | undefined>) {
    this.keys = { communityId, compoundId }
  },

  onShow() {
    this.setData(textSize())
    this.read(0)
  },

  async onPullDownRefresh() {
    await this.read(0)
    wx.stopPullDownRefresh()
  },

  again() {
    this.read(0)
  },

  more() {
    this.read(this.data.lines.length)
  },

  async read(skip: number) {
    const { which } = this.data
    try {
      const answer = await call(listClaims, { ...this.keys, which, skip, most: atOnce })
      const fresh = answer.claims.map(lineOf)
      const lines = skip === 0 ? fresh : [...this.data.lines, ...fresh]
      const total = which === 'waiting' ? answer.waiting : answer.members
      const tabs = [
        { key: 'waiting' as const, words: `待核对 ${answer.waiting}` },
        { key: 'member' as const, words: `已验证 ${answer.members}` },
      ]
      this.setData({ lines, tabs, hasMore: lines.length < total, face: null, stop: null })
    } catch (error) {
      if (this.data.tabs.length > 0) this.setData({ stop: stopLineOf(error) })
      else this.setData({ face: faceOf(error) })
    }
    this.setData({ isLoading: false })
  },

  turn(event: WechatMiniprogram.TouchEvent) {
    this.setData({ which: event.currentTarget.dataset.key as Which, lines: [] })
    this.read(0)
  },

  ask(event: WechatMiniprogram.TouchEvent) {
    const { index, sheet } = event.currentTarget.dataset as { index: number; sheet: string }
    const chosen = this.data.lines[Number(index)]
    if (!chosen || (sheet !== 'accept' && sheet !== 'refuse' && sheet !== 'moveOut')) return
    const reasons = (sheet === 'refuse' ? refusals : endings).map((one) => ({
      key: one,
      words: one,
    }))
    this.setData({ sheet, chosen, reasons, words: '', wrong: '' })
  },

  close() {
    this.setData({ sheet: 'none', chosen: null })
  },

  type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ words: event.detail.value, wrong: '' })
  },

  choose(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    this.setData({ words: event.detail.key, wrong: '' })
  },

  async agree() {
    const { sheet, chosen, isBusy } = this.data
    const words = this.data.words.trim()
    if (!chosen || isBusy) return
    if (sheet !== 'accept' && (words === '' || words.length > longest))
      return this.setData({ wrong: `请选一个原因，或者写一句，最多 ${longest} 个字。` })
    const { communityId, compoundId } = this.keys
    const of = { communityId, compoundId, claimId: chosen.claimId }
    this.setData({ isBusy: true, sheet: 'none', stop: null })
    try {
      await attempt(this, { sheet, ...of, words }, async ({ requestId }) => {
        if (sheet === 'accept') await call(acceptClaim, of, requestId)
        else if (sheet === 'refuse') await call(refuseClaim, { ...of, words }, requestId)
        else await call(recordMoveOut, { ...of, words }, requestId)
      })
      await this.read(0)
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isBusy: false })
  },
})
