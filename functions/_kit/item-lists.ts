/** The versions of what a district asks besides the overall stars. */
import { type Asked, firstList, type ItemList, itemsAsked } from '@linli/shared/rating/item'
import { asc, eq } from 'drizzle-orm'
import { ratingSheet } from '../rating/tables.ts'
import type { Database } from './world.ts'

/** By version, the one that stands everywhere first. */
export async function listsOf(db: Database, districtId: string): Promise<ItemList[]> {
  const { version, since, items } = ratingSheet
  const own = await db
    .select({ version, since, items })
    .from(ratingSheet)
    .where(eq(ratingSheet.communityId, districtId))
    .orderBy(asc(version))
  return [firstList, ...own]
}

/** What was asked in each quarter. A quarter that is open or over keeps its version. */
export async function askedIn(
  db: Database,
  districtId: string,
): Promise<(quarter: string) => Asked | null> {
  const lists = await listsOf(db, districtId)
  return (quarter) => {
    const list = itemsAsked(quarter, lists)
    return list && { version: list.version, items: [...list.items] }
  }
}
