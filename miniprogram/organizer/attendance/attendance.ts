// 签到名单: who came, the newest first, in groups; the organizer confirms, rejects, and adds by hand.
import type { ListFormat } from '@linli/shared/activity/attendance-file'
import { endActivity } from '@linli/shared/activity/end-activity'
import { listAttendance } from '@linli/shared/activity/list-attendance'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { type ActivityKeys, goTo, paths } from '../../lib/roads.ts'
import { dayAndHours } from '../../lib/when.ts'
import type { Disputing } from '../components/dispute-sheet/dispute-sheet.ts'
import type { Mending } from '../components/mend-sheet/mend-sheet.ts'
import type { Acted } from '../components/work-table/rows.ts'
import { disputing } from './disputing.ts'
import { type Attendance, type Attendee, columns, countsOf, groupsOf, untickedOf } from './lines.ts'
import { mending } from './mending.ts'
import { scanning } from './scanning.ts'
import { settling } from './settling.ts'
import { takeFile } from './take-file.ts'

const atOnce = 50

Page({
  ...settling,
  ...mending,
  ...disputing,
  ...scanning,
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    title: '',
    when: '',
    isInvented: false,
    ...countsOf({ attendees: 0, unconfirmed: 0, byHand: 0 }),
    capacity: null as number | null,
    columns,
    ...groupsOf([], { canSettle: false, hasFence: false, settling: '' }),
    canSettle: false,
    openDisputes: 0,
    /** Who of those shown is not ticked yet. */
    unticked: 0,
    /** What became of the code that was scanned last. */
    scanned: '',
    canAddByHand: false,
    canEnd: false,
    absent: 0,
    stillWaiting: 0,
    closing: {} as Record<string, unknown>,
    keys: {} as Record<string, unknown>,
    /** Which record is being mended. */
    mending: null as Mending | null,
    /** Over which record of somebody without a phone a dispute is written down. */
    disputing: null as Disputing | null,
    /** What is still open, asked before the activity is ended. */
    ending: null as string[] | null,
    taking: '',
    /** Which one is being settled. */
    settling: '',
    /** Which one is asked about before it no longer counts. */
    asking: null as { checkInId: string; name: string } | null,
    stop: null as StopLine | null,
    hasMore: false,
    isFetching: false,
    /** Why no more came; what is shown already stays. */
    stopped: '',
  },
  keys: { communityId: '', activityId: '' } as ActivityKeys,
  people: [] as Attendee[],
  stillOpen: { unconfirmed: 0, staying: 0 },
  mostMinutes: 0,
  hasFence: false,
  attempt: null as Attempt | null,

  onLoad(query: Record<string, string | undefined>) {
    this.keys = { communityId: query.communityId ?? '', activityId: query.activityId ?? '' }
    this.setData({ keys: this.keys })
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
  add(answer: Attendance, skip: number) {
    const before = skip === 0 ? [] : this.people
    const known = new Set(before.map(({ checkInId }) => checkInId))
    this.people = [...before, ...answer.people.filter(({ checkInId }) => !known.has(checkInId))]
    const { title, startsAt, endsAt, placeName, isInvented, capacity } = answer
    const { canSettle, canAddByHand, canEnd, absent, stillWaiting, fixed } = answer
    const { attendees, unconfirmed, signedOut } = answer
    this.stillOpen = { unconfirmed, staying: attendees - signedOut }
    this.mostMinutes = answer.mostMinutes
    this.hasFence = answer.fence !== null
    this.setData({
      face: null,
      ...{ title, isInvented, capacity, canSettle, canAddByHand, canEnd, absent, stillWaiting },
      closing: { fixed, attendees, unconfirmed },
      when: `${dayAndHours(startsAt, endsAt)}·${placeName}`,
      ...countsOf(answer),
      ...groupsOf(this.people, { ...this.data, hasFence: this.hasFence, canSettle }),
      openDisputes: answer.openDisputes,
      unticked: untickedOf(this.people).length,
      hasMore: answer.people.length === atOnce && this.people.length < answer.attendees,
    })
  },

  act({ detail: { key, act } }: Acted) {
    if (act === 'confirm') return this.confirm(key)
    if (act === 'correct') return this.correct(key)
    if (act === 'dispute') return this.dispute(key)
    return act === 'tick' ? this.tick(key) : this.ask(key)
  },

  leaveAsIs() {
    this.setData({ mending: null, ending: null, disputing: null })
  },

  /** Says what is still open before it is closed. */
  askToEnd() {
    const { unconfirmed, staying } = this.stillOpen
    const open = [
      ...(unconfirmed > 0 ? [`待确认 ${unconfirmed} 人。以后还能确认，另外记。`] : []),
      ...(staying > 0 ? [`还没签退 ${staying} 人，结束后他们不能再签退，时长由您补记。`] : []),
    ]
    this.setData({ ending: [...open, '结束后不能再签到，人数就定了，不再改。'] })
  },

  async end() {
    this.setData({ ending: null })
    await this.carryOut('end', (requestId) => call(endActivity, this.keys, requestId))
  },

  async take(event: WechatMiniprogram.CustomEvent<{ format: ListFormat }>) {
    const { format } = event.detail
    if (this.data.taking) return
    this.setData({ taking: format, stop: null })
    try {
      await attempt(this, ['take', format], ({ requestId }) =>
        takeFile(this.keys, format, requestId),
      )
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ taking: '' })
  },

  /** What stands afterwards is asked of the server. */
  async carryOut(what: unknown, ask: (requestId: string) => Promise<unknown>) {
    this.setData({ stop: null })
    try {
      await attempt(this, what, ({ requestId }) => ask(requestId))
      await this.fetch(0)
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
  },

  openDisputes() {
    goTo(paths.disputes, { communityId: this.keys.communityId })
  },

  addByHand() {
    goTo(paths.addByHand, this.keys)
  },
})
