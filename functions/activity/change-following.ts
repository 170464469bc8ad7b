import { changeFollowing as contract } from '@linli/shared/activity/change-following'
import { handle } from '../_kit/host.ts'
import { changeProblem, followChange } from './changing.ts'
import { isInSeries, lockFollowing } from './following.ts'
import { findPlanned, isActivity, timesOf } from './queries.ts'
import { writeAct } from './releases.ts'
import { activity } from './tables.ts'

export const changeFollowing = handle(contract, async (ctx, input) => {
  const { communityId, activityId, startsAt, endsAt, ...planned } = input
  const found = await findPlanned(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  if (!isInSeries(found)) throw ctx.failure('activity.notInSeries')
  const length = Date.parse(endsAt) - Date.parse(startsAt)
  const shift = Date.parse(startsAt) - found.startsAt.getTime()
  const rows = await lockFollowing(ctx.db, found, ctx.now)
  for (const row of rows) {
    const start = row.startsAt.getTime() + shift
    const window = windowOf(start, start + length)
    const problem = changeProblem(ctx.now, row, window)
    if (problem) throw ctx.failure(problem)
    const changed = { ...planned, ...timesOf(window) }
    await ctx.db.update(activity).set(changed).where(isActivity(row))
    await followChange(ctx, row, { ...row, ...changed })
  }
  if (rows.some(({ isDraft }) => isDraft)) await writeAct(ctx, found, 'drafted')
  await ctx.record({ communityId, subjectId: activityId })
  return { now: ctx.now.toISOString(), changed: rows.length }
})

function windowOf(startsAt: number, endsAt: number) {
  return { startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString() }
}
