import { addDoors as contract } from '@linli/shared/household/add-doors'
import { and, eq, sql } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import type { Database } from '../_kit/world.ts'
import { place } from '../place/tables.ts'
import { missingFrom, type PlaceRow } from './doors.ts'
import { isOfFile, readFileOf } from './file.ts'
import { doorFilePiece } from './tables.ts'

/** Of one statement: far within the five seconds that one may take. */
const atOnce = 5000

export const addDoors = handle(contract, async (ctx, input) => {
  // Locked, so that of two who add at once the second finds the doors of the first.
  const [compound] = await ctx.db
    .select()
    .from(place)
    .where(and(eq(place.communityId, input.communityId), eq(place.placeId, input.compoundId)))
    .for('update')
  if (compound?.kind !== 'compound') throw ctx.failure('notFound')
  const read = await readFileOf(ctx.db, input)
  if (!read) throw ctx.failure('household.fileIncomplete')
  if (read.faults.length > 0) throw ctx.failure('household.fileFaulty')
  const { places, counts } = await missingFrom(ctx.db, compound, read)
  if (counts.doors === 0) throw ctx.failure('household.nothingNew')
  for (let at = 0; at < places.length; at += atOnce) {
    await insert(ctx.db, places.slice(at, at + atOnce))
  }
  await ctx.db.delete(doorFilePiece).where(isOfFile(input))
  await ctx.record({ communityId: input.communityId, subjectId: input.compoundId })
  return counts
})

/** As one value: a statement with a parameter for each cell takes longer to write than to run. */
function insert(db: Database, places: readonly PlaceRow[]): Promise<unknown> {
  const rows = places.map(
    ({ communityId, placeId, parentId, lineage, kind, name, isInvented }) => ({
      ...{ community_id: communityId, place_id: placeId, parent_id: parentId, lineage },
      ...{ kind, name, is_invented: isInvented },
    }),
  )
  return db.execute(sql`
    insert into ${place} (community_id, place_id, parent_id, lineage, kind, name, is_invented)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (community_id uuid, place_id uuid, parent_id uuid, lineage uuid[], kind text,
        name text, is_invented boolean)`)
}
