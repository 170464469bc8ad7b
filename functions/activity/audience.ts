/** Whom an activity is meant for, as rows of the database: never a list that passes through a function. */

import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import { grant } from '../grant/tables.ts'
import type { Ids } from './queries.ts'
import { signUp } from './tables.ts'

export interface Meant extends Ids {
  invitedRoles: readonly string[]
}

/** Who holds one of its roles in its community (with none named: any), and whoever has signed up for it already. */
export function audienceOf({ communityId, activityId, invitedRoles }: Meant, now: Date): SQL {
  const [at, roles] = [now.toISOString(), sql.param([...invitedRoles])]
  return sql`
    select person_id from ${grant}
    where community_id = ${communityId} and starts_at <= ${at} and (ends_at is null or ends_at > ${at})
      and (role = any (${roles}::text[]) or cardinality(${roles}::text[]) = 0)
    union select person_id from ${signUp}
    where community_id = ${communityId} and activity_id = ${activityId}`
}

export async function countAudience(db: Database, meant: Meant, now: Date): Promise<number> {
  const { rows } = await db.execute<{ recipients: number }>(
    sql`select count(*)::int as recipients from (${audienceOf(meant, now)}) as audience`,
  )
  return rows[0]?.recipients ?? 0
}
