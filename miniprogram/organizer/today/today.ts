// The work place of a community worker: what is on from today, each with its code and its attendance.
// Everything under organizer/ is a subpackage, fetched only by those who open it.
import { listActivities } from '@linli/shared/activity/list-activities'
import { listDrafts } from '@linli/shared/activity/list-drafts'
import { checkInWindow, windowState } from '@linli/shared/activity/window'
import { dateIn } from '@linli/shared/day'
import type { OutputOf } from '@linli/shared/operation'
import type { NotOpen } from '../../components/whom-to-call/whom-to-call.ts'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf } from '../../lib/faces.ts'
import { goTo, paths } from '../../lib/roads.ts'
import { countWords } from '../../lib/sign-up-lines.ts'
import { dayAndHours, dayWithNearness, hours, nearMoment } from '../../lib/when.ts'
import { plainName } from '../../lib/words.ts'

type Listed = OutputOf<typeof listActivities>['activities'][number]
type Draft = OutputOf<typeof listDrafts>['drafts'][number]
type Day = { name: string; lines: ReturnType<typeof lineOf>[] }

const daysAhead = 7
/** Whoever only reads lists is not asked to release anything. */
const noDrafts = { drafts: [] as Draft[] }

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    /** The branch secretary looks at the lists, and shows no code. */
    isReader: false,
    community: '',
    isInvented: false,
    days: [] as Day[],
    drafts: [] as ReturnType<typeof draftLine>[],
    notOpen: null as NotOpen | null,
    /** Then showing its code comes first, and planning the next one second. */
    isOneOpen: false,
  },
  communityId: '',

  onLoad(query: Record<string, string | undefined>) {
    this.communityId = query.communityId ?? ''
    this.setData({ isReader: query.only === 'lists' })
  },

  onShow() {
    this.setData(textSize())
    this.refresh()
  },

  async onPullDownRefresh() {
    await this.refresh()
    wx.stopPullDownRefresh()
  },

  async refresh() {
    try {
      const asked = { communityId: this.communityId, fromOn: dateIn(now()), days: daysAhead }
      const [{ community, activities, notOpen }, { drafts }] = await Promise.all([
        call(listActivities, asked),
        this.data.isReader ? noDrafts : call(listDrafts, { communityId: this.communityId }),
      ])
      const days = daysOf(activities)
      this.setData({
        isLoading: false,
        face: null,
        notOpen,
        drafts: drafts.map(draftLine),
        community: plainName(community?.name ?? ''),
        isInvented: community?.isInvented ?? false,
        days,
        isOneOpen: days.some(({ lines }) => lines.some(({ state }) => state === 'open')),
      })
    } catch (error) {
      this.setData({ isLoading: false, face: faceOf(error) })
    }
  },

  showCode(event: WechatMiniprogram.TouchEvent) {
    goTo(paths.signInCode, { communityId: this.communityId, activityId: idIn(event) })
  },

  plan() {
    goTo(paths.planActivity, { communityId: this.communityId })
  },

  showNotice(event: WechatMiniprogram.TouchEvent) {
    goTo(paths.notice, { communityId: this.communityId, activityId: idIn(event) })
  },

  change(event: WechatMiniprogram.TouchEvent) {
    goTo(paths.planActivity, { communityId: this.communityId, activityId: idIn(event) })
  },

  showAttendance(event: WechatMiniprogram.TouchEvent) {
    goTo(paths.attendance, { communityId: this.communityId, activityId: idIn(event) })
  },
})

function idIn(event: WechatMiniprogram.TouchEvent): string {
  return event.currentTarget.dataset.id
}

/** Each day once, in order, with its activities. */
function daysOf(activities: Listed[]): Day[] {
  const days: Day[] = []
  for (const activity of activities) {
    const name = dayWithNearness(dateIn(activity.startsAt), dateIn(now()))
    if (days.at(-1)?.name !== name) days.push({ name, lines: [] })
    days.at(-1)?.lines.push(lineOf(activity))
  }
  return days
}

function lineOf({ activityId, title, placeName, startsAt, endsAt, cancelledAt, places }: Listed) {
  const window = checkInWindow(Date.parse(startsAt), Date.parse(endsAt))
  const opens = nearMoment(window.opensAt, now())
  return {
    activityId,
    title,
    where: `${hours(startsAt, endsAt)}·${placeName}`,
    signedUp: countWords(places),
    opens: `${opens} 起可以出示签到码`,
    state: cancelledAt ? 'cancelled' : windowState(now(), window),
  }
}

function draftLine({ activityId, title, startsAt, endsAt, occurrences, isMine }: Draft) {
  const many = occurrences > 1 ? `，共 ${occurrences} 场` : ''
  return {
    activityId,
    title,
    when: `${dayAndHours(startsAt, endsAt)}${many}`,
    whose: isMine ? '您写的' : '同事写的，等您看',
  }
}
