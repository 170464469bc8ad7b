// 首页, the first screen: what waits for this person, what is on these days, and the way to sign in. One call fills it.
import { showHome } from '@linli/shared/activity/show-home'
import { dayName } from '@linli/shared/time'
import type { NotOpen } from '../../components/whom-to-call/whom-to-call.ts'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { textSize, turnElder } from '../../lib/elder.ts'
import { type Face, faceOf } from '../../lib/faces.ts'
import { askForKept, forgetKept, handInKept } from '../../lib/hand-in.ts'
import { type KeptLine, keptLines } from '../../lib/kept-lines.ts'
import { whenNetworkIsBack } from '../../lib/network.ts'
import { goTo, paths } from '../../lib/roads.ts'
import { scan } from '../../lib/scanner.ts'
import { markTab } from '../../lib/tabs.ts'
import { nearMoment } from '../../lib/when.ts'
import { plainName } from '../../lib/words.ts'
import {
  type ComingLine,
  claimLines,
  comingLines,
  type DueLine,
  dueLines,
  type Home,
} from './lines.ts'

type Kept = { at: number; home: Home }
type LineEvent<Line extends WechatMiniprogram.IAnyObject> = WechatMiniprogram.CustomEvent<Line>

/** Under another name when an answer has another form: what an older linli kept is not shown. */
const key = 'home-2'

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    /** What was kept stays when asking again fails; this line says since when. */
    stale: '',
    title: '邻里',
    isInvented: false,
    subdistrict: '',
    today: '',
    hasCommunity: false,
    notOpen: null as NotOpen | null,
    dues: [] as DueLine[],
    unread: 0,
    coming: [] as ComingLine[],
    /** Signing in is what comes first, and its button the filled one. */
    scanFirst: false,
    kept: [] as KeptLine[],
  },
  home: null as Home | null,
  stopListening: () => {},

  onLoad() {
    const kept = wx.getStorageSync<Kept | ''>(key)
    if (kept) this.show(kept.home)
  },

  onShow() {
    markTab(this, 0)
    this.setData({ ...textSize(), kept: keptLines(), today: dayName(now()) })
    this.stopListening = whenNetworkIsBack(() => this.refresh())
    this.refresh()
  },

  onHide() {
    this.stopListening()
  },

  onUnload() {
    this.stopListening()
  },

  async onPullDownRefresh() {
    await this.refresh()
    wx.stopPullDownRefresh()
  },

  async refresh() {
    await Promise.all([this.fetch(), this.submitKept()])
  },

  async fetch() {
    if (!this.home) this.setData({ isLoading: true, face: null })
    try {
      const home = await call(showHome, {})
      wx.setStorageSync(key, { at: now(), home })
      this.show(home)
      this.setData({ stale: '' })
    } catch (error) {
      this.fall(faceOf(error))
    }
  },

  /** Whoever has no network still scans: what is kept on the phone is handed in later. */
  fall(face: Face) {
    if (!this.home) return this.setData({ isLoading: false, face, scanFirst: true })
    const { at } = wx.getStorageSync<Kept>(key)
    this.setData({ stale: `${face.title}，下面是${nearMoment(at, now())} 取到的。` })
  },

  show(home: Home) {
    this.home = home
    const { community, notOpen, unreadMessages } = home
    const dues = [...dueLines(home, now()), ...claimLines(home, now())]
    this.setData({
      isLoading: false,
      face: null,
      title: plainName(community?.name ?? notOpen?.name ?? '邻里'),
      isInvented: community?.isInvented ?? notOpen?.isInvented ?? false,
      subdistrict: plainName(community?.subdistrict ?? ''),
      hasCommunity: community !== null,
      notOpen,
      dues,
      unread: unreadMessages,
      coming: comingLines(home, now()),
      scanFirst: dues[0] ? dues[0].path === paths.activity : community === null,
    })
  },

  async submitKept() {
    await handInKept()
    this.setData({ kept: keptLines() })
    await askForKept()
    this.setData({ kept: keptLines() })
  },

  putAway({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    forgetKept(detail.id)
    this.setData({ kept: keptLines() })
  },

  act({ detail: { path, keys } }: LineEvent<DueLine>) {
    goTo(path, keys)
  },

  openActivity({ detail: { communityId, activityId } }: LineEvent<ComingLine>) {
    goTo(paths.activity, { communityId, activityId })
  },

  openActivities() {
    wx.switchTab({ url: paths.activities })
  },

  openMessages() {
    goTo(paths.messages)
  },

  turnElder({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    this.setData(turnElder(detail.isOn))
  },

  scan() {
    scan()
  },
})
