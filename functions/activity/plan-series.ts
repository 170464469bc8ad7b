import { windowProblem } from '@linli/shared/activity/plan'
import { planSeries as contract } from '@linli/shared/activity/plan-series'
import { mostSeriesDays, occurrencesOf } from '@linli/shared/activity/recurrence'
import { dateIn, daysLater, startOfDay } from '@linli/shared/day'
import { calendarBetween } from '../_kit/calendar.ts'
import { handle } from '../_kit/host.ts'
import { derivedId } from '../_kit/ids.ts'
import { findOffice, listNew } from './listing.ts'
import { timesOf } from './queries.ts'
import { activity, series } from './tables.ts'

/** All at once, and why no timer makes them: docs/decisions/0023-drafts-series-and-holidays.md. */
export const planSeries = handle(contract, async (ctx, input) => {
  const { communityId, seriesId, notice, rhythm, untilOn, onHoliday, ...planned } = input
  const startsOn = dateIn(planned.startsAt)
  if (untilOn > daysLater(startsOn, mostSeriesDays)) throw ctx.failure('activity.seriesTooLong')
  const calendar = await calendarBetween(ctx.db, startsOn, untilOn)
  const occurrences = occurrencesOf({ rhythm, startsOn, untilOn, onHoliday }, calendar)
  const windows = occurrences.map(({ heldOn }) => movedTo(heldOn, planned))
  if (windows.length === 0) throw ctx.failure('activity.seriesEmpty')
  for (const window of windows) {
    const problem = windowProblem(ctx.now.getTime(), window)
    if (problem) throw ctx.failure(problem)
  }
  const office = await findOffice(ctx.db, communityId)
  if (!office) throw ctx.failure('notFound')
  if (office === 'closed') throw ctx.failure('activity.communityClosed')
  const every = rhythm.week === null ? ('week' as const) : ('month' as const)
  const rule = { communityId, seriesId, every, startsOn, untilOn, onHoliday, ...rhythm }
  const made = await ctx.db.insert(series).values(rule).onConflictDoNothing().returning()
  if (made.length === 0) throw ctx.failure('idReused')
  const rows = windows.map((window, index) => {
    const occursOn = occurrences[index]?.occursOn ?? ''
    const activityId = derivedId('occurrence', communityId, seriesId, occursOn)
    const ids = { communityId, activityId, seriesId, occursOn }
    return { ...ids, ...planned, ...timesOf(window), ...office, isDraft: true }
  })
  const listed = await listNew(ctx, await ctx.db.insert(activity).values(rows).returning(), notice)
  await ctx.record({ communityId, subjectId: seriesId })
  return {
    now: ctx.now.toISOString(),
    occurrences: rows.map(({ activityId, occursOn, startsAt }, index) => {
      const isProvisional = occurrences[index]?.isProvisional ?? false
      return { activityId, occursOn, startsAt: startsAt.toISOString(), isProvisional }
    }),
    ...listed,
  }
})

/** The same hours on another day. */
function movedTo(date: string, { startsAt, endsAt }: { startsAt: string; endsAt: string }) {
  const shift = startOfDay(date) - startOfDay(dateIn(startsAt))
  return {
    startsAt: new Date(Date.parse(startsAt) + shift).toISOString(),
    endsAt: new Date(Date.parse(endsAt) + shift).toISOString(),
  }
}
