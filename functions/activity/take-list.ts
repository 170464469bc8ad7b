import { mostInFile, takingMinutes } from '@linli/shared/activity/attendance-file'
import { takeList as contract } from '@linli/shared/activity/take-list'
import { count } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { findActivity, isRecordAt } from './queries.ts'
import { checkIn } from './tables.ts'

export const takeList = handle(contract, async (ctx, input) => {
  if (!(await findActivity(ctx.db, input))) throw ctx.failure('notFound')
  const [counted] = await ctx.db.select({ all: count() }).from(checkIn).where(isRecordAt(input))
  if ((counted?.all ?? 0) > mostInFile) throw ctx.failure('activity.listTooLong')
  await ctx.record({ communityId: input.communityId, subjectId: input.activityId })
  return { takenUntil: new Date(ctx.now.getTime() + takingMinutes * 60_000).toISOString() }
})
