// 邀请码: what the invited person scans; the way back is to withdraw it.
import { withdrawInvitation } from '@linli/shared/grant/withdraw-invitation'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { goBackOrHome } from '../../lib/roads.ts'
import { dayAndHours, nearMoment } from '../../lib/when.ts'
import { isMarked, plainName } from '../../lib/words.ts'
import { type HandedCode, takeCode } from './handed-code.ts'

Page({
  data: {
    ...textSize(),
    face: null as Face | null,
    stop: null as StopLine | null,
    address: '',
    role: '',
    place: '',
    isInvented: false,
    expires: '',
    isCopied: false,
    isAsking: false,
    isHandOver: false,
    activities: [] as { activityId: string; title: string; when: string }[],
    openInvitations: 0,
  },
  keys: { communityId: '', placeId: '', invitationId: '' },
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    const code = takeCode(query.invitationId ?? '')
    if (code) this.show(code)
    else this.setData({ face: shownOnce })
  },

  onShow() {
    this.setData(textSize())
  },

  show({
    communityId,
    placeId,
    invitationId,
    address,
    expiresAt,
    role,
    place,
    matters,
  }: HandedCode) {
    this.keys = { communityId, placeId, invitationId }
    this.setData({
      address,
      role,
      place: plainName(place),
      isInvented: isMarked(place),
      expires: `${nearMoment(expiresAt, now())} 前接受有效`,
      isHandOver: matters !== null,
      activities: (matters?.activities ?? []).map(({ activityId, title, startsAt, endsAt }) => {
        return { activityId, title, when: dayAndHours(startsAt, endsAt) }
      }),
      openInvitations: matters?.openInvitations ?? 0,
    })
  },

  async copy() {
    try {
      await wx.setClipboardData({ data: this.data.address })
      this.setData({ isCopied: true })
    } catch {
      this.setData({ stop: notCopied })
    }
  },

  askToWithdraw() {
    this.setData({ isAsking: true })
  },

  keep() {
    this.setData({ isAsking: false })
  },

  async withdraw() {
    this.setData({ isAsking: false, stop: null })
    try {
      const { keys } = this
      await attempt(this, keys, ({ requestId }) => call(withdrawInvitation, keys, requestId))
      this.setData({ face: withdrawn, address: '' })
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
  },

  leave() {
    goBackOrHome()
  },
})

const notCopied: StopLine = {
  tone: 'soon',
  icon: 'refuse',
  text: '没有复制成。请让对方扫上面的码。',
}

const shownOnce: Face = {
  tone: 'plain',
  icon: 'code',
  title: '邀请码只显示一次',
  lines: ['它已经关掉了。', '请在“人员”里收回它，再邀请一次。'],
}

const withdrawn: Face = {
  tone: 'done',
  icon: 'check',
  title: '邀请已收回',
  lines: ['这份邀请的码和链接都不能用了。'],
}
