import { fenceMinutes } from '@linli/shared/activity/fence'
import { tellFence as contract } from '@linli/shared/activity/tell-fence'
import { and, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { evidenceIn } from './evidence.ts'
import { fenceOf } from './queries.ts'
import { checkIn, fenceWord } from './tables.ts'

/** The first word stands, whatever is said after it. */
export const tellFence = handle(contract, async (ctx, { isInside, communityId, activityId }) => {
  const of = { communityId, activityId }
  const isMine = and(
    eq(checkIn.communityId, communityId),
    eq(checkIn.activityId, activityId),
    eq(checkIn.personId, ctx.person.personId),
  )
  const [mine] = await ctx.db
    .select({ checkInId: checkIn.checkInId, checkedInAt: checkIn.checkedInAt })
    .from(checkIn)
    .where(isMine)
  if (!mine || !(await fenceOf(ctx.db, of))) throw ctx.failure('notFound')
  const until = mine.checkedInAt.getTime() + fenceMinutes * 60_000
  if (ctx.now.getTime() > until) throw ctx.failure('activity.tooLateForFence')
  const { checkInId } = mine
  await ctx.db
    .insert(fenceWord)
    .values({ ...of, checkInId, word: isInside ? 'in' : 'out', toldAt: ctx.now })
    .onConflictDoNothing()
  const [stands] = await ctx.db
    .select({ fenceWord: evidenceIn(communityId).fenceWord })
    .from(checkIn)
    .where(isMine)
  await ctx.record({ communityId, subjectId: checkInId })
  return { fenceWord: stands?.fenceWord ?? 'unknown' }
})
