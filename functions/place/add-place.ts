import { addPlace as contract } from '@linli/shared/place/add-place'
import { mayLieIn } from '@linli/shared/place/kind'
import { openerOf } from '@linli/shared/place/opening'
import { and, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { isAt } from './queries.ts'
import { place } from './tables.ts'

export const addPlace = handle(contract, async (ctx, input) => {
  const { placeId, kind, name, compoundType, parentId } = input
  // Locked, so that of two who enter the same name at once the second is told.
  const above = isAt({ communityId: input.parentCommunityId, placeId: parentId })
  const [parent] = await ctx.db.select().from(place).where(above).for('update')
  if (!parent) throw ctx.failure('notFound')
  const isFitting = mayLieIn(kind, parent.kind) && (kind === 'compound') === (compoundType !== null)
  if (!isFitting) throw ctx.failure('place.wrongKind')
  const opener = openerOf(kind)
  if (!opener || !(await ctx.rolesAt(parent.lineage)).includes(opener))
    throw ctx.failure('place.notYours')
  if (!parent.openedAt) throw ctx.failure('place.parentClosed')
  const named = and(eq(place.parentId, parentId), eq(place.name, name))
  const namesakes = await ctx.db.select({ placeId: place.placeId }).from(place).where(named)
  if (namesakes.length > 0) throw ctx.failure('place.nameTaken')
  const communityId = kind === 'community' ? placeId : parent.communityId
  const lineage = [...parent.lineage, placeId]
  const row = {
    communityId,
    placeId,
    parentId,
    lineage,
    kind,
    name,
    compoundType,
    isInvented: false,
  }
  const added = await ctx.db
    .insert(place)
    .values(row)
    .onConflictDoNothing()
    .returning({ placeId: place.placeId })
  if (added.length === 0) throw ctx.failure('idReused')
  await ctx.record({ communityId, subjectId: placeId })
  return { communityId, placeId }
})
