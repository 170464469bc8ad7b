/** The name and unit that stand on a record: as last mended, else as given with it, else the person’s own. */
import { and, eq, sql } from 'drizzle-orm'
import { person } from '../person/tables.ts'
import { attendeeName, checkIn } from './tables.ts'

/** For statements that read from `check_in`, with `isNameOf` and `person` joined. */
export function namesIn(communityId: string) {
  const last = (column: 'name' | 'unit') => sql`(
    select correction.${sql.raw(column)} from linli.correction
    where correction.community_id = ${communityId} and correction.kind = 'name'
      and correction.activity_id = check_in.activity_id
      and correction.check_in_id = check_in.check_in_id
    order by correction.number desc limit 1)`
  return {
    name: sql<string | null>`coalesce(${last('name')}, ${attendeeName.name}, ${person.name})`,
    // Mended together with the name: who has no unit any more has none.
    unit: sql<
      string | null
    >`case when ${last('name')} is null then ${attendeeName.unit} else ${last('unit')} end`,
  }
}

export const isNameOf = and(
  eq(attendeeName.communityId, checkIn.communityId),
  eq(attendeeName.checkInId, checkIn.checkInId),
)
