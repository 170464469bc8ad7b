import { closePlace as contract } from '@linli/shared/place/close-place'
import { openerOf } from '@linli/shared/place/opening'
import { and, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { activity } from '../activity/tables.ts'
import { isAt, type Place } from './queries.ts'
import { place } from './tables.ts'

export const closePlace = handle(contract, async (ctx, input) => {
  // Locked, so that nothing is planned in it while it is asked what is to come.
  const [found] = await ctx.db.select().from(place).where(isAt(input)).for('update')
  if (!found?.openedAt) throw ctx.failure('notFound')
  const opener = openerOf(found.kind)
  if (!opener || !(await ctx.rolesAt(found.lineage)).includes(opener))
    throw ctx.failure('place.notYours')
  if (await isInUse(ctx, found)) throw ctx.failure('place.stillInUse')
  await ctx.db.update(place).set({ openedAt: null }).where(isAt(input))
  await ctx.record({ communityId: found.communityId, subjectId: found.placeId })
  return { isOpen: false as const }
})

/** Something in it is open, or people have been told of something still to come. */
async function isInUse(
  ctx: Ctx<typeof contract>,
  { placeId, communityId, kind }: Place,
): Promise<boolean> {
  const open = await ctx.db
    .select({ placeId: place.placeId })
    .from(place)
    .where(and(eq(place.parentId, placeId), isNotNull(place.openedAt)))
    .limit(1)
  if (open.length > 0 || kind !== 'community') return open.length > 0
  const toCome = await ctx.db
    .select({ activityId: activity.activityId })
    .from(activity)
    .where(
      and(
        eq(activity.communityId, communityId),
        gt(activity.endsAt, ctx.now),
        isNull(activity.cancelledAt),
      ),
    )
    .limit(1)
  return toCome.length > 0
}
