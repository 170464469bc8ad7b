// 我的时长: one's own service hours of a year, by month and by activity. Nobody else's stand beside them.
import { listMyHours } from '@linli/shared/activity/list-my-hours'
import { exampleCaps, type HourCaps } from '@linli/shared/activity/service-hours'
import type { OutputOf } from '@linli/shared/operation'
import { clockTime, dayName, inShanghai } from '@linli/shared/time'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf } from '../../lib/faces.ts'
import { hoursFigure, hoursLine, lengthWords } from '../../lib/hours-words.ts'
import { goTo, paths } from '../../lib/roads.ts'
import { plainName } from '../../lib/words.ts'

type Hours = OutputOf<typeof listMyHours>
type Served = Hours['served'][number]

const atOnce = 20
/** Nothing was counted before linli. */
const firstYear = 2025

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    year: 0,
    hasEarlier: false,
    hasLater: false,
    figure: '',
    services: 0,
    total: 0,
    isInvented: false,
    bars: [] as Bar[],
    lines: [] as Line[],
    hasMore: false,
    isFetching: false,
    /** Why no more came; what is shown already stays. */
    stopped: '',
    rules: rulesWords([]),
  },
  served: [] as Served[],

  onLoad() {
    this.turnTo(thisYear())
  },

  onShow() {
    this.setData(textSize())
  },

  async onPullDownRefresh() {
    this.served = []
    await this.fetch()
    wx.stopPullDownRefresh()
  },

  onReachBottom() {
    if (this.data.hasMore) this.fetch()
  },

  earlier() {
    if (this.data.hasEarlier) this.turnTo(this.data.year - 1)
  },

  later() {
    if (this.data.hasLater) this.turnTo(this.data.year + 1)
  },

  turnTo(year: number) {
    this.served = []
    this.setData({ year, hasEarlier: year > firstYear, hasLater: year < thisYear() })
    return this.fetch()
  },

  async fetch() {
    const { year } = this.data
    const isFirst = this.served.length === 0
    this.setData({ isFetching: true, isLoading: isFirst, face: null, stopped: '' })
    try {
      const answer = await call(listMyHours, { year, skip: this.served.length, most: atOnce })
      if (year === this.data.year) this.add(answer)
    } catch (error) {
      const face = faceOf(error)
      this.setData(isFirst ? { face } : { stopped: `${face.title}，后面的没有取到。` })
    }
    this.setData({ isFetching: false, isLoading: false })
  },

  add({ minutes, monthMinutes, services, total, served, caps }: Hours) {
    const known = new Set(this.served.map(({ activity }) => activity.activityId))
    this.served.push(...served.filter(({ activity }) => !known.has(activity.activityId)))
    this.setData({
      figure: hoursFigure(minutes),
      services,
      total,
      rules: rulesWords(caps),
      isInvented: this.served.some(({ activity }) => activity.isInvented),
      bars: barsOf(monthMinutes, this.data.year),
      lines: this.served.map(lineOf),
      hasMore: served.length > 0 && this.served.length < total,
    })
  },

  open(event: WechatMiniprogram.TouchEvent) {
    const { communityId, activityId } = event.currentTarget.dataset
    goTo(paths.receipt, { communityId, activityId })
  },
})

/** A community that decided nothing counts by the usual. */
function rulesWords(all: Hours['caps']): string {
  const own = all.map(({ community, caps }) => `${plainName(community)}${capsWords(caps)}`)
  const [only] = all
  const caps = all.length > 1 ? own.join('；') : capsWords(only?.caps ?? exampleCaps)
  const { graceMinutes } = exampleCaps
  return `只算已确认的签到。活动开始前、结束 ${graceMinutes} 分钟后不算；${caps}。这里只有您自己的，不和别人比。`
}

function capsWords({ mostMinutesPerDay, mostMinutesPerActivity, mostMinutesByTap }: HourCaps) {
  const day = `一天最多记 ${lengthWords(mostMinutesPerDay)}`
  const isLess = mostMinutesPerActivity < mostMinutesPerDay
  const activity = isLess ? `，一场最多记 ${lengthWords(mostMinutesPerActivity)}` : ''
  const tap = mostMinutesByTap > 0 ? `一次最多记 ${lengthWords(mostMinutesByTap)}` : '不记'
  return `${day}${activity}，没扫码的签退${tap}`
}

type Bar = ReturnType<typeof barsOf>[number]
type Line = ReturnType<typeof lineOf>

function thisYear(): number {
  return inShanghai(now()).year()
}

/** The longest month fills the width; months without any have only their word. No bars before the first hour. */
function barsOf(monthMinutes: readonly number[], year: number) {
  const most = Math.max(...monthMinutes, 1)
  if (monthMinutes.every((minutes) => minutes === 0)) return []
  const begun = year < thisYear() ? 12 : inShanghai(now()).month() + 1
  return monthMinutes.slice(0, begun).map((minutes, at) => ({
    month: `${at + 1}月`,
    percent: Math.round((minutes * 100) / most),
    words: minutes > 0 ? lengthWords(minutes) : '',
  }))
}

function lineOf({ activity, community, checkedInAt, checkedOutAt, hours }: Served) {
  const until = checkedOutAt ? `–${clockTime(checkedOutAt)}` : ' 签到'
  return {
    communityId: activity.communityId,
    activityId: activity.activityId,
    title: activity.title,
    when: `${dayName(checkedInAt)} ${clockTime(checkedInAt)}${until}`,
    community: plainName(community),
    hours: hoursLine(hours),
  }
}
