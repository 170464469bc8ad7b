// 活动范围: where an activity is and how far around it one counts as there; an optional signal, for the phones alone.
import { type Fence, radiiMetres, usualRadiusMetres } from '@linli/shared/activity/fence'
import { setFence } from '@linli/shared/activity/set-fence'
import { showActivity } from '@linli/shared/activity/show-activity'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { type ActivityKeys, goBackOrHome } from '../../lib/roads.ts'
import { dayAndHours } from '../../lib/when.ts'

type Centre = Pick<Fence, 'latitude' | 'longitude'>

const radii = radiiMetres.map((metres) => ({ key: String(metres), words: `${metres} 米` }))

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    title: '',
    when: '',
    isInvented: false,
    /** What is chosen as the middle, in words; empty where nothing is. */
    centre: '',
    radii,
    radius: String(usualRadiusMetres),
    hasFence: false,
    wrong: '',
    done: '',
    stop: null as StopLine | null,
    isBusy: false,
  },
  keys: { communityId: '', activityId: '' } as ActivityKeys,
  chosen: null as Centre | null,
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    this.keys = { communityId: query.communityId ?? '', activityId: query.activityId ?? '' }
    this.fetch()
  },

  onShow() {
    this.setData(textSize())
  },

  async fetch() {
    this.setData({ isLoading: true, face: null })
    try {
      const { activity, fence } = await call(showActivity, this.keys)
      this.chosen = fence
      this.setData({
        title: activity.title,
        when: `${dayAndHours(activity.startsAt, activity.endsAt)}·${activity.placeName}`,
        isInvented: activity.isInvented,
        hasFence: fence !== null,
        centre: fence ? '已经选好。要看、要改，再打开地图。' : '',
        radius: String(fence?.radiusMetres ?? usualRadiusMetres),
      })
    } catch (error) {
      this.setData({ face: faceOf(error) })
    }
    this.setData({ isLoading: false })
  },

  /** On WeChat's own map, which begins where the fence is, else where the organizer stands. */
  async choose() {
    const from = this.chosen ?? {}
    const found = await wx.chooseLocation(from).catch(() => null)
    if (!found) return
    const { latitude, longitude, name, address } = found
    this.chosen = { latitude: Number(latitude), longitude: Number(longitude) }
    this.setData({ centre: name || address || '地图上的一个点', wrong: '', done: '' })
  },

  chooseRadius(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
    this.setData({ radius: event.detail.key, done: '' })
  },

  save() {
    if (!this.chosen) return this.setData({ wrong: '请先在地图上选活动的地方。' })
    const { latitude, longitude } = this.chosen
    const fence = { latitude, longitude, radiusMetres: Number(this.data.radius) }
    return this.set(fence, `已定下：${this.data.radius} 米内。签到后，手机自己看在不在里面。`)
  },

  remove() {
    return this.set(null, '已经不设范围。签到照常。')
  },

  async set(fence: Fence | null, done: string) {
    if (this.data.isBusy) return
    this.setData({ isBusy: true, stop: null, done: '' })
    try {
      await attempt(this, fence, ({ requestId }) =>
        call(setFence, { ...this.keys, fence }, requestId),
      )
      if (!fence) this.chosen = null
      this.setData({ done, hasFence: fence !== null, ...(fence ? {} : { centre: '' }) })
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isBusy: false })
  },

  leave() {
    goBackOrHome()
  },
})
