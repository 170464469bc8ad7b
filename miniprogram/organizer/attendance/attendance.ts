// 签到名单: who came, the newest first, in groups; the organizer confirms, rejects, and adds by hand.
import type { ListFormat } from '@linli/shared/activity/attendance-file'
import { checkInMember } from '@linli/shared/activity/check-in-member'
import { confirmCheckIn } from '@linli/shared/activity/confirm-check-in'
import { confirmRoster } from '@linli/shared/activity/confirm-roster'
import { correctHours } from '@linli/shared/activity/correct-hours'
import { correctName } from '@linli/shared/activity/correct-name'
import { endActivity } from '@linli/shared/activity/end-activity'
import { listAttendance } from '@linli/shared/activity/list-attendance'
import { readMemberCode } from '@linli/shared/activity/member-code'
import { rejectCheckIn } from '@linli/shared/activity/reject-check-in'
import type { Ruling } from '@linli/shared/activity/ruling'
import { clockTime } from '@linli/shared/time'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf, type StopLine, stopLineOf } from '../../lib/faces.ts'
import { type ActivityKeys, goTo, paths } from '../../lib/roads.ts'
import { readCode } from '../../lib/scanner.ts'
import { dayAndHours } from '../../lib/when.ts'
import type { Mending } from '../components/mend-sheet/mend-sheet.ts'
import { type Attendance, type Attendee, countsOf, groupsOf, recounted, ruled } from './lines.ts'
import { takeFile } from './take-file.ts'

const atOnce = 50

type Mended = { minutes: number; name: string; unit: string; reason: string }

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    title: '',
    when: '',
    isInvented: false,
    ...countsOf({ attendees: 0, unconfirmed: 0, byHand: 0 }),
    capacity: null as number | null,
    ...groupsOf([]),
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
      ...groupsOf(this.people, this.hasFence),
      openDisputes: answer.openDisputes,
      unticked: untickedOf(this.people).length,
      hasMore: answer.people.length === atOnce && this.people.length < answer.attendees,
    })
  },

  confirm(event: WechatMiniprogram.TouchEvent) {
    const checkInId = String(event.currentTarget.dataset.id)
    const of = { ...this.keys, checkInId }
    return this.settle(checkInId, 'confirmed', (requestId) => call(confirmCheckIn, of, requestId))
  },

  ask(event: WechatMiniprogram.TouchEvent) {
    const found = this.people.find(({ checkInId }) => checkInId === event.currentTarget.dataset.id)
    if (found) this.setData({ asking: { ...found, name: found.name ?? '这位' } })
  },

  decline() {
    this.setData({ asking: null })
  },

  reject(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { asking } = this.data
    if (!asking) return
    this.setData({ asking: null })
    const of = { ...this.keys, checkInId: asking.checkInId, reason: event.detail.reason }
    return this.settle(of.checkInId, 'rejected', (requestId) => call(rejectCheckIn, of, requestId))
  },

  async settle(
    checkInId: string,
    standing: Ruling,
    ask: (requestId: string) => Promise<{ ruledAt: string }>,
  ) {
    const before = this.people.find((one) => one.checkInId === checkInId)
    if (!before || this.data.settling) return
    this.setData({ settling: checkInId, stop: null })
    try {
      await attempt(this, { checkInId, standing }, ({ requestId }) => ask(requestId))
      this.people = this.people.map((one) => (one === before ? ruled(one, standing) : one))
      const counts = recounted(this.data, before, standing)
      this.setData({ ...countsOf(counts), ...groupsOf(this.people, this.hasFence) })
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ settling: '' })
  },

  async correct(event: WechatMiniprogram.TouchEvent) {
    const found = this.people.find(({ checkInId }) => checkInId === event.currentTarget.dataset.id)
    if (!found) return
    const { checkInId, unit, offeredMinutes } = found
    const [name, mostMinutes] = [found.name ?? '', this.mostMinutes]
    const itemList = ['更正服务时长', '更正姓名或单位']
    const chosen = await wx.showActionSheet({ itemList }).catch(() => null)
    if (!chosen) return
    const kind = chosen.tapIndex === 0 ? 'hours' : 'name'
    const of = { kind, checkInId, name, unit: unit ?? '' } as const
    this.setData({ mending: { ...of, offeredMinutes, mostMinutes }, stop: null })
  },

  leaveAsIs() {
    this.setData({ mending: null, ending: null })
  },

  async mend(event: WechatMiniprogram.CustomEvent<Mended>) {
    const { mending } = this.data
    if (!mending) return
    const { minutes, name, unit, reason } = event.detail
    const of = { ...this.keys, checkInId: mending.checkInId, reason }
    this.setData({ mending: null })
    await this.carryOut({ ...of, minutes, name, unit }, (requestId) =>
      mending.kind === 'hours'
        ? call(correctHours, { ...of, minutes }, requestId)
        : call(correctName, { ...of, name, unit: unit || null }, requestId),
    )
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

  /** 扫码登记: the phone or the card of somebody who stands here. */
  async scanMember() {
    const text = await readCode()
    if (text === null) return
    const read = readMemberCode(text)
    if (!read) return this.setData({ scanned: '', stop: notTheirs })
    this.setData({ stop: null, scanned: '' })
    try {
      const of = { ...this.keys, ...read }
      const done = await attempt(this, of, ({ newId, requestId }) =>
        call(checkInMember, { ...of, checkInId: newId }, requestId),
      )
      const who = done.name ?? '这位'
      const time = clockTime(done.checkedInAt)
      this.setData({ scanned: done.isRepeated ? `${who}已于 ${time} 签到` : `${who} ${time} 签到` })
      await this.fetch(0)
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
  },

  tick(event: WechatMiniprogram.TouchEvent) {
    return this.tickAll([String(event.currentTarget.dataset.id)])
  },

  tickShown() {
    return this.tickAll(untickedOf(this.people).slice(0, mostTicks))
  },

  async tickAll(checkInIds: string[]) {
    if (checkInIds.length === 0) return
    const of = { ...this.keys, checkInIds }
    await this.carryOut(of, (requestId) => call(confirmRoster, of, requestId))
  },

  openDisputes() {
    goTo(paths.disputes, { communityId: this.keys.communityId })
  },

  addByHand() {
    goTo(paths.addByHand, this.keys)
  },
})

const mostTicks = 100

const notTheirs: StopLine = {
  tone: 'soon',
  icon: 'refuse',
  text: '这不是“我的码”，也不是纸卡。请本人打开“我的码”，或者补签。',
}

function untickedOf(people: readonly Attendee[]): string[] {
  const there = people.filter(({ isOwn, isOnRoster, standing }) => {
    return !isOwn && !isOnRoster && standing !== 'rejected'
  })
  return there.map(({ checkInId }) => checkInId)
}
