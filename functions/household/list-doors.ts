import { listDoors as contract } from '@linli/shared/household/list-doors'
import { and, count, eq, sql } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { place } from '../place/tables.ts'
import { openPlace } from './queries.ts'

const atOnce = 500

/** As people count: 2栋 before 10栋. */
const inOrder = sql`nullif(regexp_replace(left(${place.name}, 9), '\\D', '', 'g'), '')::int nulls last, ${place.name}`

/** The addresses that stand on every wall, of communities that use linli. */
export const listDoors = handle(contract, async (ctx, { communityId, placeId, skip }) => {
  const found = await openPlace(ctx.db, communityId, placeId)
  if (!found) throw ctx.failure('notFound')
  const inside = and(eq(place.communityId, communityId), eq(place.parentId, placeId))
  const [counted] = await ctx.db.select({ total: count() }).from(place).where(inside)
  const children = await ctx.db
    .select({ placeId: place.placeId, kind: place.kind, name: place.name })
    .from(place)
    .where(inside)
    .orderBy(inOrder)
    .offset(skip)
    .limit(atOnce)
  const { kind, name } = found
  return { place: { placeId, kind, name }, total: counted?.total ?? 0, children }
})
