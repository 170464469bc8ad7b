/** Flags what a person should look at, by when and how many, once for each stretch of time. */
import { burstOf, type FlagReason } from '@linli/shared/rating/flag'
import { momentsOf, type Quarter } from '@linli/shared/rating/quarter'
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'

const lookBackMs = 7 * 86_400_000

/** Of the week before `until`: a timer that was down for days still finds what came meanwhile. */
export async function flagWeek(db: Database, quarter: Quarter, until: number): Promise<number> {
  return flagSince(db, quarter, new Date(until - lookBackMs))
}

async function flagSince(db: Database, quarter: Quarter, since: Date): Promise<number> {
  const isFresh = sql`exists (select from linli.person_grant
    where person_grant.person_id = given.person_id and person_grant.place_id = given.door_id
      and role = 'householdMember' and starts_at > given.rated_at - interval '1 day')`
  const flagged = [
    await flagBursts(db, 'manyAtOnce', quarter, since, sql`number = 1`),
    await flagBursts(db, 'manyChanged', quarter, since, sql`number > 1`),
    await flagBursts(db, 'justVerified', quarter, since, isFresh),
    await flagStaff(db, quarter),
  ]
  return flagged.reduce((sum, each) => sum + each, 0)
}

/** A bin that was flagged and has grown since says so; what a person found of it stands. */
async function flagBursts(
  db: Database,
  reason: FlagReason,
  quarter: Quarter,
  since: Date,
  which: SQL,
): Promise<number> {
  const { households = 0, minutes = 0 } = burstOf[reason] ?? {}
  const { rowCount } = await db.execute(sql`
    insert into linli.rating_flag
      (community_id, compound_id, provider_id, quarter, reason, starts_at, households)
    select given.community_id, given.compound_id, given.provider_id, given.quarter, ${reason},
      date_bin(make_interval(mins => ${minutes}), rated_at, timestamptz '2001-01-01 00:00+08'),
      count(distinct door_id)
    from linli.tally running join linli.vote_version given using (community_id, compound_id, provider_id, quarter)
    where running.quarter = ${quarter} and running.closed_at is null
      and rated_at >= date_bin(make_interval(mins => ${minutes}), ${since.toISOString()}::timestamptz,
        timestamptz '2001-01-01 00:00+08') and ${which}
    group by 1, 2, 3, 4, 5, 6 having count(distinct door_id) >= ${households}
    on conflict (community_id, compound_id, provider_id, quarter, reason, starts_at)
      do update set households = excluded.households
      where rating_flag.households < excluded.households`)
  return rowCount ?? 0
}

/** Another adult of the household gave its stars, and one who lives there works for the provider. */
async function flagStaff(db: Database, quarter: Quarter): Promise<number> {
  const opensAt = new Date(momentsOf(quarter).opensAt).toISOString()
  const { rowCount } = await db.execute(sql`
    insert into linli.rating_flag
      (community_id, compound_id, provider_id, quarter, reason, starts_at, households)
    select vote.community_id, vote.compound_id, vote.provider_id, vote.quarter, 'staffHousehold',
      ${opensAt}::timestamptz, count(distinct vote.door_id)
    from linli.tally running
      join linli.vote using (community_id, compound_id, provider_id, quarter)
      join linli.person_grant home on home.community_id = vote.community_id
        and home.place_id = vote.door_id and home.role = 'householdMember'
      join linli.person_grant work on work.person_id = home.person_id and work.role = 'propertyStaff'
        and (work.company_id = vote.provider_id or work.place_id = vote.compound_id)
    where running.quarter = ${quarter} and running.closed_at is null
      and vote.rated_at >= home.starts_at and vote.rated_at < coalesce(home.ends_at, 'infinity')
      and vote.rated_at >= work.starts_at and vote.rated_at < coalesce(work.ends_at, 'infinity')
    group by 1, 2, 3, 4
    on conflict (community_id, compound_id, provider_id, quarter, reason, starts_at)
      do update set households = excluded.households
      where rating_flag.households < excluded.households`)
  return rowCount ?? 0
}
