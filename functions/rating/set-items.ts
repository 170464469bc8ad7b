import { itemsAsked } from '@linli/shared/rating/item'
import {
  areSameItems,
  hasItemTwice,
  hasStrangeKey,
  quartersToCome,
  withKeys,
} from '@linli/shared/rating/next-list'
import { setItems as contract } from '@linli/shared/rating/set-items'
import { and, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { listsOf } from '../_kit/item-lists.ts'
import type { Database } from '../_kit/world.ts'
import { place } from '../place/tables.ts'
import { ratingSheet } from './tables.ts'

/** Of two who write at once the second waits, and its version follows the first. */
export const setItems = handle(contract, async (ctx, { districtId, since, items: wished }) => {
  if (!quartersToCome(ctx.now.getTime()).includes(since)) {
    throw ctx.failure('rating.quarterSettled')
  }
  if (!(await lockDistrict(ctx.db, districtId))) throw ctx.failure('notFound')
  const lists = await listsOf(ctx.db, districtId)
  if (hasStrangeKey(wished, lists)) throw ctx.failure('rating.strangeItem')
  const items = withKeys(wished, lists)
  if (hasItemTwice(items)) throw ctx.failure('rating.itemTwice')
  if (areSameItems(items, itemsAsked(since, lists)?.items ?? [])) {
    throw ctx.failure('rating.itemsStandSo')
  }
  const version = Math.max(...lists.map((list) => list.version)) + 1
  const written = { writtenBy: ctx.person.personId, writtenAt: ctx.now }
  await ctx.db
    .insert(ratingSheet)
    .values({ communityId: districtId, version, since, items, ...written })
  await ctx.record({ communityId: districtId, subjectId: districtId })
  return { version }
})

async function lockDistrict(db: Database, districtId: string): Promise<boolean> {
  const found = await db
    .select({ placeId: place.placeId })
    .from(place)
    .where(
      and(
        eq(place.communityId, districtId),
        eq(place.placeId, districtId),
        eq(place.kind, 'district'),
      ),
    )
    .for('update')
  return found.length > 0
}
