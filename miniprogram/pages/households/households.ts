// 我的住户: behind which doors one is verified or waits to be; moving out is one tap and a question.
import type { OwnClaim } from '@linli/shared/household/household'
import { moveOut } from '@linli/shared/household/move-out'
import { showMyHouseholds } from '@linli/shared/household/show-my-households'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { goTo, paths } from '../../lib/roads.ts'
import { scan } from '../../lib/scanner.ts'
import { type ClaimCard, cardOf } from './claim-card.ts'

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    stop: null as StopLine | null,
    cards: [] as ClaimCard[],
    hasStanding: false,
    isBusy: false,
  },
  claims: [] as OwnClaim[],
  attempt: null as Attempt | null,

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
      const { claims } = await call(showMyHouseholds, {})
      this.claims = claims
      const hasStanding = claims.some(({ standing }) => ['member', 'waiting'].includes(standing))
      this.setData({ cards: claims.map(cardOf), hasStanding, face: null, stop: null })
    } catch (error) {
      if (this.claims.length > 0) this.setData({ stop: stopLineOf(error) })
      else this.setData({ face: faceOf(error) })
    }
    this.setData({ isLoading: false })
  },

  scanSlip() {
    scan('page', paths.verifyHousehold)
  },

  chooseDoor() {
    goTo(paths.chooseDoor)
  },

  openProvider(event: WechatMiniprogram.TouchEvent) {
    const claim = this.claims[Number(event.currentTarget.dataset.index)]
    if (!claim) return
    const { communityId, compoundId } = claim
    goTo(paths.provider, { communityId, compoundId })
  },

  async act(event: WechatMiniprogram.TouchEvent) {
    const claim = this.claims[Number(event.currentTarget.dataset.index)]
    if (!claim || this.data.isBusy || !(await isSure(claim))) return
    const { communityId, claimId } = claim
    const asked = { communityId, claimId }
    this.setData({ isBusy: true, stop: null })
    try {
      await attempt(this, asked, ({ requestId }) => call(moveOut, asked, requestId))
      await this.refresh()
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isBusy: false })
  },
})

async function isSure({ standing, door }: OwnClaim): Promise<boolean> {
  const isMember = standing === 'member'
  const { confirm } = await wx.showModal({
    title: isMember ? `您搬离 ${door} 了吗？` : '撤回这个申请吗？',
    content: isMember
      ? '以后不能再替这一户打分。已经打的分留在这一户。'
      : '社区不再核对它。想好了可以再办。',
    cancelText: '先不',
    confirmText: isMember ? '搬走了' : '撤回',
    confirmColor: '#25201B',
  })
  return confirm
}
