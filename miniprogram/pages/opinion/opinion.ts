// 对邻里有意见: whom to call about linli itself. The hotline stands there without network and without login.
import type { OutputOf } from '@linli/shared/operation'
import { listOpenCommunities } from '@linli/shared/place/list-open-communities'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf } from '../../lib/faces.ts'
import { keptMe, type Me, me } from '../../lib/me.ts'
import { isMarked, plainName } from '../../lib/words.ts'

type Community = OutputOf<typeof listOpenCommunities>['communities'][number]

const most = 20

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    /** Of the communities in which one has a role, where there are such. */
    isOwn: false,
    isInvented: false,
    offices: [] as Community[],
    more: 0,
  },

  onLoad() {
    this.fetch()
  },

  onShow() {
    this.setData(textSize())
  },

  async fetch() {
    this.setData({ isLoading: true, face: null })
    try {
      const [{ communities }, known] = await Promise.all([
        call(listOpenCommunities, { districtId: null }),
        // Whoever cannot be asked who they are sees what everybody sees.
        me().catch(keptMe),
      ])
      this.show(communities, known)
    } catch (error) {
      this.setData({ face: faceOf(error) })
    }
    this.setData({ isLoading: false })
  },

  show(communities: Community[], known: Me | null) {
    const mine = new Set(known?.grants.map(({ communityId }) => communityId))
    const own = communities.filter(({ communityId }) => mine.has(communityId))
    const all = own.length > 0 ? own : communities
    const offices = all.slice(0, most)
    this.setData({
      isOwn: own.length > 0,
      isInvented: offices.some(({ name }) => isMarked(name)),
      offices: offices.map((community) => ({
        ...community,
        name: plainName(community.name),
        office: plainName(community.office),
      })),
      more: all.length - offices.length,
    })
  },

  phone(event: WechatMiniprogram.TouchEvent) {
    const { number } = event.currentTarget.dataset
    wx.makePhoneCall({ phoneNumber: String(number) }).catch(() => {
      // Put down before it was called: nothing to say.
    })
  },
})
