import { openPlace as contract } from '@linli/shared/place/open-place'
import { openerOf } from '@linli/shared/place/opening'
import { and, isNull } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { findParent, findPlace, isAt } from './queries.ts'
import { place } from './tables.ts'

export const openPlace = handle(contract, async (ctx, input) => {
  const found = await findPlace(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  const opener = openerOf(found.kind)
  if (!opener || !(await ctx.rolesAt(found.lineage)).includes(opener))
    throw ctx.failure('place.notYours')
  const parent = await findParent(ctx.db, found)
  // The city is the root: nobody opens it, and it is open to its operator.
  if (parent && parent.kind !== 'city' && !parent.openedAt) throw ctx.failure('place.parentClosed')
  const { office, officePhone } = input
  const opened = await ctx.db
    .update(place)
    .set({ openedAt: ctx.now, office, officePhone })
    .where(and(isAt(input), isNull(place.openedAt)))
    .returning({ placeId: place.placeId })
  if (opened.length === 0) throw ctx.failure('place.alreadyOpen')
  await ctx.record({ communityId: found.communityId, subjectId: found.placeId })
  return { openedAt: ctx.now.toISOString() }
})
