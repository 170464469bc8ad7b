import { changeFollowing as contract } from '@linli/shared/activity/change-following'
import { checkInWindow } from '@linli/shared/activity/window'
import { sql } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { changeProblem, followChange } from './changing.ts'
import { isInSeries, lockFollowing } from './following.ts'
import { findPlanned, timesOf } from './queries.ts'
import { areThey, type Row, writeAct } from './releases.ts'
import { withSignUps } from './sign-ups.ts'
import { activity } from './tables.ts'

export const changeFollowing = handle(contract, async (ctx, input) => {
  const { communityId, activityId, startsAt, endsAt, ...planned } = input
  const found = await findPlanned(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  if (!isInSeries(found)) throw ctx.failure('activity.notInSeries')
  const length = Date.parse(endsAt) - Date.parse(startsAt)
  const shift = Date.parse(startsAt) - found.startsAt.getTime()
  const rows = await lockFollowing(ctx.db, found, ctx.now)
  const moved = rows.map((row) => movedBy(row, shift, length))
  for (const [index, row] of rows.entries()) {
    const problem = changeProblem(ctx.now, row, moved[index] ?? input)
    if (problem) throw ctx.failure(problem)
  }
  await ctx.db
    .update(activity)
    .set({ ...planned, ...shifted(shift, length) })
    .where(areThey(rows))
  const followed = await withSignUps(ctx.db, rows)
  for (const [index, row] of rows.entries())
    if (followed.has(row.activityId))
      await followChange(ctx, row, { ...row, ...planned, ...timesOf(moved[index] ?? input) })
  if (rows.some(({ isDraft }) => isDraft)) await writeAct(ctx, found, 'drafted')
  await ctx.record({ communityId, subjectId: activityId })
  return { now: ctx.now.toISOString(), changed: rows.length }
})

function movedBy(row: Row, shift: number, length: number) {
  const startsAt = row.startsAt.getTime() + shift
  return {
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(startsAt + length).toISOString(),
  }
}

/** The same in the database, for all rows at once. */
function shifted(shift: number, length: number) {
  const window = checkInWindow(shift, shift + length)
  const later = (milliseconds: number) =>
    sql`starts_at + make_interval(secs => ${milliseconds / 1000}::float8)`
  return {
    startsAt: later(shift),
    endsAt: later(shift + length),
    opensAt: later(window.opensAt),
    closesAt: later(window.closesAt),
  }
}
