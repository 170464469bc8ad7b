/** Opens a quarter: one tally for whoever serves a compound, as soon as they serve. Again it opens what is new. */
import { dateIn } from '@linli/shared/day'
import { firstList, type ItemList, itemsAsked } from '@linli/shared/rating/item'
import { canBeRated } from '@linli/shared/rating/provider'
import { daysOf, type Quarter } from '@linli/shared/rating/quarter'
import { providersToRate, servicesIn } from '@linli/shared/rating/service'
import { sql } from 'drizzle-orm'
import { grouped } from '../_kit/grouped.ts'
import type { Database } from '../_kit/world.ts'
import type { serviceContract } from '../provider/tables.ts'
import { tally } from '../rating/tables.ts'

const most = 2000

type Contract = Pick<
  typeof serviceContract.$inferSelect,
  'communityId' | 'compoundId' | 'providerId' | 'kind' | 'startsOn' | 'endsOn'
> & { lists: ItemList[] | null }

/** Whoever has a contract that reaches into the quarter and began, and no tally yet. */
export async function openTallies(db: Database, quarter: Quarter, now: Date): Promise<number> {
  const today = dateIn(now.getTime())
  const contracts = await contractsWhereOneIsNew(db, quarter, today)
  const rows = [...grouped(contracts, ({ compoundId }) => compoundId).values()].flatMap((all) =>
    talliesOf(all, quarter, today),
  )
  if (rows.length === 0) return 0
  const opened = await db.insert(tally).values(rows).onConflictDoNothing()
  return opened.rowCount ?? 0
}

/** All contracts of these compounds, because each ends where the next begins. */
async function contractsWhereOneIsNew(db: Database, quarter: Quarter, today: string) {
  const { from } = daysOf(quarter)
  const { rows } = await db.execute<Record<keyof Contract, unknown>>(sql`
    with fresh as (
      select distinct service_contract.community_id, service_contract.compound_id
      from linli.service_contract join linli.place community
        on community.community_id = service_contract.community_id
          and community.place_id = service_contract.community_id and community.opened_at is not null
      where withdrawn_at is null and service_contract.kind <> 'none' and starts_on <= ${today}
        and coalesce(ends_on, ${today}) >= ${from} and not exists (
          select from linli.tally where tally.community_id = service_contract.community_id
            and tally.compound_id = service_contract.compound_id
            and tally.provider_id = service_contract.provider_id and tally.quarter = ${quarter})
      limit ${most}
    )
    select service_contract.community_id as "communityId", service_contract.compound_id as "compoundId",
      provider_id as "providerId", service_contract.kind, starts_on::text as "startsOn", ends_on::text as "endsOn",
      (select jsonb_agg(jsonb_build_object('version', version, 'since', since, 'items', items) order by version)
        from linli.rating_sheet where community_id = place.lineage[2]) as lists
    from fresh join linli.service_contract using (community_id, compound_id)
      join linli.place on place.community_id = fresh.community_id and place.place_id = fresh.compound_id
    where withdrawn_at is null`)
  return rows as unknown as Contract[]
}

function talliesOf(contracts: Contract[], quarter: Quarter, today: string) {
  const ratable = new Set(
    contracts.filter(({ kind }) => canBeRated(kind)).map(({ providerId }) => providerId),
  )
  const serving = providersToRate(servicesIn(quarter, contracts), today)
  const [first] = contracts
  const asked = itemsAsked(quarter, [firstList, ...(first?.lists ?? [])])
  const itemKeys = asked?.items.map(({ key }) => key) ?? []
  return serving
    .filter((providerId) => first && ratable.has(providerId))
    .map((providerId) => ({
      communityId: first?.communityId ?? '',
      compoundId: first?.compoundId ?? '',
      ...{ providerId, quarter, itemKeys, sheetVersion: asked?.version ?? 0 },
      ...{ counts: [0, 0, 0, 0, 0], itemCounts: itemKeys.flatMap(() => [0, 0, 0, 0, 0]) },
      ...{ changedDoors: [], noise: 0, views: 0, closedAt: null },
    }))
}
