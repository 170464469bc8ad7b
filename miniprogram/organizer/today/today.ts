// The work place of a community worker: what is on from today, each with its code and its attendance.
// Everything under organizer/ is a subpackage, fetched only by those who open it.
import { listActivities } from '@linli/shared/activity/list-activities'
import { listDrafts } from '@linli/shared/activity/list-drafts'
import { dateIn } from '@linli/shared/day'
import type { NotOpen } from '../../components/whom-to-call/whom-to-call.ts'
import { call } from '../../lib/call.ts'
import { now } from '../../lib/clock.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf } from '../../lib/faces.ts'
import { goTo, paths } from '../../lib/roads.ts'
import { plainName } from '../../lib/words.ts'
import type { Acted, WorkRow } from '../components/work-table/rows.ts'
import { columns, type Day, type Draft, daysOf, draftColumns, draftRow, stateOf } from './lines.ts'

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
    columns,
    days: [] as Day[],
    draftColumns,
    drafts: [] as WorkRow[],
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
      const days = daysOf(activities, this.data.isReader)
      this.setData({
        isLoading: false,
        face: null,
        notOpen,
        drafts: drafts.map(draftRow),
        community: plainName(community?.name ?? ''),
        isInvented: community?.isInvented ?? false,
        days,
        isOneOpen: activities.some((one) => stateOf(one) === 'open'),
      })
    } catch (error) {
      this.setData({ isLoading: false, face: faceOf(error) })
    }
  },

  act({ detail: { key, act } }: Acted) {
    const road = {
      code: paths.signInCode,
      attendance: paths.attendance,
      change: paths.planActivity,
    }
    const path = road[act as keyof typeof road] ?? paths.notice
    goTo(path, { communityId: this.communityId, activityId: key })
  },

  plan() {
    goTo(paths.planActivity, { communityId: this.communityId })
  },
})
