import { endGrant as contract } from '@linli/shared/grant/end-grant'
import { giversOf } from '@linli/shared/grant/giving'
import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { place } from '../place/tables.ts'
import { grant } from './tables.ts'

export const endGrant = handle(contract, async (ctx, input) => {
  const { communityId, placeId, grantId } = input
  const isIt = and(
    eq(grant.communityId, communityId),
    eq(grant.placeId, placeId),
    eq(grant.grantId, grantId),
  )
  const isRunning = or(isNull(grant.endsAt), gt(grant.endsAt, ctx.now))
  const [row] = await ctx.db.select().from(grant).where(and(isIt, isRunning))
  if (!row) throw ctx.failure('notFound')
  const held = await ctx.rolesIn(input)
  if (!giversOf(row.role).some((giver) => held.includes(giver)))
    throw ctx.failure('grant.notYoursToGive')
  const ended = await ctx.db
    .update(grant)
    .set({ endsAt: ctx.now })
    .where(and(isIt, isRunning))
    .returning({ personId: grant.personId })
  if (ended.length === 0) throw ctx.failure('notFound')
  const [where] = await ctx.db
    .select({ name: place.name })
    .from(place)
    .where(and(eq(place.communityId, communityId), eq(place.placeId, placeId)))
  await ctx.tell(row.personId, {
    kind: 'grantEnded',
    role: row.role,
    ...(where ? { placeName: where.name } : {}),
  })
  await ctx.record({ communityId, subjectId: grantId })
  return { endedAt: ctx.now.toISOString() }
})
