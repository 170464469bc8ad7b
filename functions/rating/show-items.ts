import { firstList } from '@linli/shared/rating/item'
import { type Quarter, quarterOf } from '@linli/shared/rating/quarter'
import { showItems as contract } from '@linli/shared/rating/show-items'
import { and, desc, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { askedIn } from '../_kit/item-lists.ts'
import type { Database } from '../_kit/world.ts'
import { person } from '../person/tables.ts'
import { place } from '../place/tables.ts'
import { ratingSheet } from './tables.ts'

const most = 99

export const showItems = handle(contract, async (ctx, { districtId }) => {
  const [found] = await ctx.db
    .select({ district: place.name, isInvented: place.isInvented })
    .from(place)
    .where(
      and(
        eq(place.communityId, districtId),
        eq(place.placeId, districtId),
        eq(place.kind, 'district'),
      ),
    )
  if (!found) throw ctx.failure('notFound')
  const quarter = quarterOf(ctx.now.getTime())
  const asked = await askedIn(ctx.db, districtId)
  return {
    now: ctx.now.toISOString(),
    ...found,
    quarter,
    asked: asked(quarter),
    lists: [...(await writtenLists(ctx.db, districtId)), { ...listOf(firstList), written: null }],
  }
})

async function writtenLists(db: Database, districtId: string) {
  const rows = await db
    .select({ list: ratingSheet, name: person.name })
    .from(ratingSheet)
    .leftJoin(person, eq(person.personId, ratingSheet.writtenBy))
    .where(eq(ratingSheet.communityId, districtId))
    .orderBy(desc(ratingSheet.version))
    .limit(most)
  return rows.map(({ list, name }) => ({
    ...listOf(list),
    written: { at: list.writtenAt.toISOString(), name },
  }))
}

function listOf({
  version,
  since,
  items,
}: Pick<typeof ratingSheet.$inferSelect, 'version' | 'since' | 'items'>) {
  return { version, since: since as Quarter, items: [...items] }
}
