// 我的: who linli thinks one is, what one may do where, one's receipts, and what linli keeps.
import { textSize, turnElder } from '../../lib/elder.ts'
import { type Face, faceOf } from '../../lib/faces.ts'
import { keptMe, type Me, renewMe } from '../../lib/me.ts'
import { goTo, paths } from '../../lib/roads.ts'
import { scan } from '../../lib/scanner.ts'
import { markTab } from '../../lib/tabs.ts'
import { civilDay, lastDay } from '../../lib/when.ts'
import { plainName, roleWords } from '../../lib/words.ts'
import { type WorkPlace, workPlaces } from './work-places.ts'

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    isOld: false,
    name: '',
    isInvented: false,
    grants: [] as { key: string; words: string; place: string; until: string }[],
    workPlaces: [] as WorkPlace[],
    unread: 0,
  },

  onLoad() {
    const kept = keptMe()
    if (kept) this.show(kept)
  },

  onShow() {
    markTab(this, 2)
    this.setData(textSize())
    this.refresh()
  },

  async refresh() {
    try {
      this.show(await renewMe())
      this.setData({ isOld: false })
    } catch (error) {
      if (keptMe()) this.setData({ isOld: true })
      else this.setData({ isLoading: false, face: faceOf(error) })
    }
  },

  show({ name, isInvented, unreadMessages, grants }: Me) {
    this.setData({
      isLoading: false,
      face: null,
      name: name ?? '',
      isInvented,
      grants: grants.map(({ role, place, endsAt }) => ({
        key: `${role} ${place.placeId}`,
        words: roleWords[role],
        place: plainName(place.name),
        until: endsAt ? `到 ${civilDay(lastDay(endsAt))}` : '',
      })),
      workPlaces: workPlaces(grants),
      unread: unreadMessages,
    })
  },

  turnElder({ detail }: WechatMiniprogram.CustomEvent<{ isOn: boolean }>) {
    this.setData(turnElder(detail.isOn))
  },

  openMessages() {
    goTo(paths.messages)
  },

  openHours() {
    goTo(paths.myHours)
  },

  openMyCode() {
    goTo(paths.myCode)
  },

  openScore() {
    goTo(paths.score)
  },

  openReceipts() {
    goTo(paths.receipts)
  },

  openHouseholds() {
    goTo(paths.households)
  },

  openMyData() {
    goTo(paths.myData)
  },

  openOpinion() {
    goTo(paths.opinion)
  },

  openPrivacy() {
    goTo(paths.privacy)
  },

  openWork(event: WechatMiniprogram.TouchEvent) {
    const chosen = this.data.workPlaces[Number(event.currentTarget.dataset.index)]
    if (chosen) goTo(chosen.path, chosen.query)
  },

  scanInvitation() {
    scan('page', paths.invitation)
  },
})
