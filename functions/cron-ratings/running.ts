import type { CompoundType } from '@linli/shared/place/compound-type'
import type { ProviderKind } from '@linli/shared/rating/provider'
import type { Quarter } from '@linli/shared/rating/quarter'
import type { Histogram } from '@linli/shared/rating/stars'
import { sql } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'

export interface RunningRow {
  communityId: string
  compoundId: string
  compoundName: string
  compoundType: CompoundType
  providerId: string
  providerName: string
  providerKind: ProviderKind
  households: number
  counts: Histogram
}

/**
 * The tallies of a district that still run, locked, with names as they are now. Care without a company goes by the
 * name of its community, care by owners by that of the compound.
 */
export async function runningIn(
  tx: Database,
  quarter: Quarter,
  districtId: string,
): Promise<RunningRow[]> {
  const { rows } = await tx.execute<Record<keyof RunningRow, unknown>>(sql`
    with running as materialized (
      select tally.community_id, tally.compound_id, tally.provider_id, tally.counts,
        compound.name, compound.compound_type
      from linli.tally join linli.place compound
        on compound.community_id = tally.community_id and compound.place_id = tally.compound_id
      where tally.quarter = ${quarter} and closed_at is null and compound.lineage[2] = ${districtId}
      order by tally.community_id, tally.compound_id, tally.provider_id
      for update of tally
    ), doors as materialized (
      select community_id, lineage[5] as compound_id, count(*)::int as households
      from linli.place
      where kind = 'door' and community_id in (select community_id from running)
      group by 1, 2
    ), serving as materialized (
      select distinct on (community_id, compound_id, provider_id)
        community_id, compound_id, provider_id, kind, company_id
      from linli.service_contract
      where community_id in (select community_id from running) and withdrawn_at is null
      order by community_id, compound_id, provider_id, starts_on desc
    )
    select running.community_id as "communityId", running.compound_id as "compoundId",
      running.name as "compoundName", running.compound_type as "compoundType",
      running.provider_id as "providerId", serving.kind as "providerKind",
      coalesce(company.name, case when serving.kind = 'ownersCare' then running.name else community.name end)
        as "providerName",
      coalesce(households, 0) as households, counts
    from running
      join serving using (community_id, compound_id, provider_id)
      left join doors using (community_id, compound_id)
      left join linli.company on company.company_id = serving.company_id
      join linli.place community
        on community.community_id = running.community_id and community.place_id = running.community_id`)
  return rows as unknown as RunningRow[]
}
