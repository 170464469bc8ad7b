/** What is drafted in a community and can still be released; a series is one draft. */
import type { Role } from '@linli/shared/person/role'
import { sql } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import type { BriefRow } from './queries.ts'

export interface DraftRow extends Omit<BriefRow, 'startsAt' | 'endsAt'> {
  activityId: string
  startsAt: string
  endsAt: string
  invitedRoles: Role[]
  occurrences: number
  draftedAt: string
  draftedBy: string
}

export async function draftsOf(db: Database, communityId: string, now: Date): Promise<DraftRow[]> {
  // The first of each series stands for it; times come as text, whatever reads them below.
  const { rows } = await db.execute<DraftRow & Record<string, unknown>>(sql`
    with draft as (
      select distinct on (coalesce(series_id, activity_id))
        activity_id, coalesce(series_id, activity_id) as subject_id, title, kind, place_name, starts_at, ends_at,
        is_invented, invited_roles, count(*) over (partition by coalesce(series_id, activity_id))::int as occurrences
      from linli.activity
      where community_id = ${communityId} and is_draft and cancelled_at is null
        and closes_at >= ${now.toISOString()}
      order by coalesce(series_id, activity_id), starts_at
    )
    select activity_id as "activityId", title, kind, place_name as "placeName", starts_at as "startsAt",
      ends_at as "endsAt", is_invented as "isInvented", invited_roles as "invitedRoles", occurrences,
      acted_at as "draftedAt", acted_by as "draftedBy"
    from draft join lateral (
      select acted_at, acted_by from linli.release_act
      where community_id = ${communityId} and subject_id = draft.subject_id and act = 'drafted'
      order by number desc limit 1
    ) as drafting on true
    order by starts_at, activity_id limit 50`)
  return rows
}
