import { nameMyself as contract } from '@linli/shared/activity/name-myself'
import { and, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { attendeeName, checkIn, standingIn } from './tables.ts'

export const nameMyself = handle(contract, async (ctx, { communityId, activityId, name, unit }) => {
  const { personId } = ctx.person
  const [mine] = await ctx.db
    .select({ checkInId: checkIn.checkInId, standing: standingIn(communityId) })
    .from(checkIn)
    .where(
      and(
        eq(checkIn.communityId, communityId),
        eq(checkIn.activityId, activityId),
        eq(checkIn.personId, personId),
      ),
    )
    .for('update')
  if (!mine) throw ctx.failure('notFound')
  if (mine.standing !== 'unconfirmed') throw ctx.failure('activity.checkInSettled')
  const { checkInId } = mine
  const named = { name, unit, namedAt: ctx.now }
  await ctx.db
    .insert(attendeeName)
    .values({ communityId, activityId, checkInId, personId, ...named })
    .onConflictDoUpdate({
      target: [attendeeName.communityId, attendeeName.checkInId],
      set: named,
    })
  await ctx.record({ communityId, subjectId: checkInId })
  return { namedAt: ctx.now.toISOString() }
})
