// 签到名单: who came, the newest first, and apart those whom the community does not know yet.
import { listAttendance } from '@linli/shared/activity/list-attendance'
import type { OutputOf } from '@linli/shared/operation'
import { clockTime } from '@linli/shared/time'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf } from '../../lib/faces.ts'
import type { ActivityKeys } from '../../lib/roads.ts'
import { dayAndHours } from '../../lib/when.ts'

type Answer = OutputOf<typeof listAttendance>
type Line = ReturnType<typeof lineOf>

const atOnce = 50

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    title: '',
    when: '',
    isInvented: false,
    attendees: 0,
    unconfirmed: 0,
    capacity: null as number | null,
    waiting: [] as Line[],
    confirmed: [] as Line[],
    hasMore: false,
    isFetching: false,
    /** Why no more came; what is shown already stays. */
    stopped: '',
  },
  keys: { communityId: '', activityId: '' } as ActivityKeys,
  people: [] as Answer['people'],

  onLoad(query: Record<string, string | undefined>) {
    this.keys = { communityId: query.communityId ?? '', activityId: query.activityId ?? '' }
  },

  onShow() {
    this.setData(textSize())
    this.fetch(0)
  },

  async onPullDownRefresh() {
    await this.fetch(0)
    wx.stopPullDownRefresh()
  },

  onReachBottom() {
    if (this.data.hasMore) this.more()
  },

  more() {
    return this.fetch(this.people.length)
  },

  async fetch(skip: number) {
    if (this.data.isFetching) return
    this.setData({ isFetching: true, stopped: '' })
    try {
      this.add(await call(listAttendance, { ...this.keys, skip, most: atOnce }), skip)
    } catch (error) {
      const face = faceOf(error)
      this.setData(this.data.title ? { stopped: `${face.title}，没有取到新的。` } : { face })
    }
    this.setData({ isFetching: false, isLoading: false })
  },

  retry() {
    this.setData({ isLoading: true, face: null })
    this.fetch(0)
  },

  /** People who come meanwhile push the others down, so a page may repeat some that are known. */
  add(answer: Answer, skip: number) {
    const before = skip === 0 ? [] : this.people
    const known = new Set(before.map(({ checkInId }) => checkInId))
    this.people = [...before, ...answer.people.filter(({ checkInId }) => !known.has(checkInId))]
    const { title, startsAt, endsAt, placeName, isInvented, attendees, unconfirmed, capacity } =
      answer
    this.setData({
      face: null,
      title,
      when: `${dayAndHours(startsAt, endsAt)}·${placeName}`,
      isInvented,
      attendees,
      unconfirmed,
      capacity,
      waiting: this.people.filter(({ standing }) => standing === 'unconfirmed').map(lineOf),
      confirmed: this.people.filter(({ standing }) => standing === 'confirmed').map(lineOf),
      hasMore: answer.people.length === atOnce && this.people.length < attendees,
    })
  },
})

function lineOf({ checkInId, name, checkedInAt }: Answer['people'][number]) {
  return {
    checkInId,
    name: name ?? '未留名',
    words: `${clockTime(checkedInAt)} 扫码签到`,
  }
}
