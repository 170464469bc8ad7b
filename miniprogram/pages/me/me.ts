// 我的: who linli thinks one is, what one may do where, one's receipts, and what linli keeps.
import { inShanghai } from '@linli/shared/time'
import { textSize, turnElder } from '../../lib/elder.ts'
import { type Face, faceOf } from '../../lib/faces.ts'
import { keptMe, type Me, me } from '../../lib/me.ts'
import { goTo, paths } from '../../lib/roads.ts'
import { markTab } from '../../lib/tabs.ts'
import { plainName, roleWords } from '../../lib/words.ts'

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    isOld: false,
    name: '',
    isInvented: false,
    grants: [] as { key: string; words: string; place: string; until: string }[],
    workplaces: [] as { communityId: string; name: string }[],
  },

  onLoad() {
    const kept = keptMe()
    if (kept) this.show(kept)
  },

  onShow() {
    markTab(this, 1)
    this.setData(textSize())
    this.refresh()
  },

  async refresh() {
    try {
      this.show(await me())
      this.setData({ isOld: false })
    } catch (error) {
      if (keptMe()) this.setData({ isOld: true })
      else this.setData({ isLoading: false, face: faceOf(error) })
    }
  },

  show({ name, isInvented, grants }: Me) {
    this.setData({
      isLoading: false,
      face: null,
      name: name ?? '',
      isInvented,
      grants: grants.map(({ role, place, endsAt }) => ({
        key: `${role} ${place.placeId}`,
        words: roleWords[role],
        place: plainName(place.name),
        until: endsAt ? `到 ${inShanghai(endsAt).format('YYYY年M月D日')}` : '',
      })),
      workplaces: workplacesOf(grants),
    })
  },

  toggleElder() {
    this.setData(turnElder(!this.data.isElder))
  },

  openReceipts() {
    goTo(paths.receipts)
  },

  openWork(event: WechatMiniprogram.TouchEvent) {
    goTo(paths.today, { communityId: event.currentTarget.dataset.id })
  },
})

/** Each community once, however many grants lead there. */
function workplacesOf(grants: Me['grants']) {
  const places = new Map<string, { communityId: string; name: string }>()
  for (const { role, communityId, place } of grants) {
    if (role !== 'communityWorker' || !communityId) continue
    places.set(communityId, { communityId, name: plainName(place.name) })
  }
  return [...places.values()]
}
