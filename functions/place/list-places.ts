import { listPlaces as contract } from '@linli/shared/place/list-places'
import { openerOf } from '@linli/shared/place/opening'
import { asc, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { briefOf, findPlace } from './queries.ts'
import { place } from './tables.ts'

export const listPlaces = handle(contract, async (ctx, input) => {
  const found = await findPlace(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  const children = await ctx.db
    .select()
    .from(place)
    .where(eq(place.parentId, found.placeId))
    .orderBy(asc(place.officialCode), asc(place.name))
    .limit(500)
  const held = await ctx.rolesAt(found.lineage)
  return {
    place: briefOf(found),
    children: children.map((child) => {
      const opener = openerOf(child.kind)
      return { ...briefOf(child), mayOpen: opener !== null && held.includes(opener) }
    }),
  }
})
