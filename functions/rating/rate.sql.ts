import { purposeVersions } from '@linli/shared/person/purpose'
import type { Statement } from '../_kit/statement.ts'

/** `number` is null when nothing was written and nothing had been; then the other columns say why. */
export interface RateRow {
  isMember: boolean
  isStaff: boolean
  isOpenCommunity: boolean
  isRated: boolean
  isClosed: boolean
  knowsItems: boolean
  hasConsent: boolean
  itemKeys: string[] | null
  number: number | null
  isRepeated: boolean
  digest: Buffer | null
  stars: number | null
  items: number[] | null
  ratedAt: Date | null
}

const of = (table: string) =>
  `${table}.community_id = $1 and ${table}.compound_id = $2 and ${table}.provider_id = $3 and ${table}.quarter = $4`

/** What five bars gain and lose, for one number of stars given and one given before. */
const moves = (given: string, before: string) =>
  `(bar = ${given})::int - coalesce((bar = ${before})::int, 0)`

/**
 * One vote in one round trip: the vote, its version, the aggregate, the ledger. What it takes off the aggregate is the
 * vote that stood when its row was locked (`previous_*`), never one that was read before: sixteen first votes of one
 * household at once all see none (test/rating/races.test.ts). Every statement locks its household's vote, then one row of
 * the aggregate, so no two wait for each other.
 */
export const rateStatement: Statement<RateRow> = {
  name: 'rating.rate',
  text: `
with home as (
  select lineage from linli.place
  where community_id = $1 and place_id = $5 and kind = 'door' and $2::uuid = any (lineage)
), held as (
  select role, place_id, company_id from linli.person_grant
  where person_id = $6 and starts_at <= $9 and (ends_at is null or ends_at > $9)
    and role in ('householdMember', 'propertyStaff')
), standing as (
  select exists (select from held, home where role = 'householdMember' and place_id = $5) as is_member,
    exists (select from held, home where role = 'propertyStaff'
      and (place_id = any (lineage) or company_id = $3)) as is_staff,
    exists (select from linli.place
      where community_id = $1 and place_id = $1 and opened_at is not null) as is_open,
    exists (select from linli.consent where person_id = $6 and purpose = 'rating'
      and version = ${purposeVersions.rating} and ended_at is null) as has_consent
), subject as (
  select item_keys, closed_at is not null or not $14::boolean as is_closed,
    $11::jsonb - item_keys = '{}'::jsonb as knows_items,
    array(select coalesce(($11::jsonb ->> key)::smallint, 0::smallint)
      from unnest(item_keys) with ordinality as asked (key, place) order by place) as given
  from linli.tally where ${of('tally')}
), earlier as (
  select number, digest, stars, items, rated_at from linli.vote_version
  where community_id = $1 and rating_id = $7 and person_id = $6
), voted as (
  insert into linli.vote (community_id, compound_id, provider_id, quarter, door_id, person_id,
    rating_id, number, stars, items, rated_at)
  select $1, $2, $3, $4, $5, $6, $7, 1, $10, given, $9 from subject, standing
  where is_member and not is_staff and is_open and has_consent and not is_closed and knows_items
    and not exists (select from earlier)
  on conflict (community_id, compound_id, provider_id, quarter, door_id) do update
    set previous_stars = vote.stars, previous_items = vote.items, number = vote.number + 1,
      person_id = excluded.person_id, rating_id = excluded.rating_id, stars = excluded.stars,
      items = excluded.items, rated_at = excluded.rated_at
    where vote.rating_id <> excluded.rating_id
  returning number, stars, items, previous_stars, previous_items, rated_at
), kept as (
  insert into linli.vote_version (community_id, rating_id, compound_id, provider_id, quarter,
    door_id, person_id, number, stars, items, digest, rated_at)
  select $1, $7, $2, $3, $4, $5, $6, number, stars, items, $8, rated_at from voted
), moved as (
  update linli.tally set
    counts = array(select had + ${moves('voted.stars', 'voted.previous_stars')}
      from unnest(tally.counts) with ordinality as counted (had, bar) order by bar),
    item_counts = array(
      select had + ${moves('voted.items[(at - 1) / 5 + 1]', 'voted.previous_items[(at - 1) / 5 + 1]')}
      from (select had, at, (at - 1) % 5 + 1 as bar
        from unnest(tally.item_counts) with ordinality as counted (had, at)) as bars
      order by at),
    changed_doors = case when $5 = any (tally.changed_doors) or cardinality(tally.changed_doors) >= 3
      then tally.changed_doors else tally.changed_doors || $5::uuid end
  from voted where ${of('tally')}
), noted as (
  insert into linli.vote_words (person_id, community_id, compound_id, provider_id, quarter, words)
  select $6, $1, $2, $3, $4, $12::text from voted where $12::text is not null
  on conflict (person_id, community_id, compound_id, provider_id, quarter)
    do update set words = excluded.words
), unnoted as (
  delete from linli.vote_words
  where person_id = $6 and ${of('vote_words')} and $12::text is null and exists (select from voted)
), recorded as (
  insert into linli.record
    (community_id, record_id, operation, person_id, subject_id, recorded_at, request_id)
  select $1, $7, 'rating.rate', $6, $2, $9, $13 from voted
), mine as (
  select number, null::bytea as digest, stars, items, rated_at, false as is_repeated from voted
  union all select number, digest, stars, items, rated_at, true from earlier
)
select is_member as "isMember", is_staff as "isStaff", is_open as "isOpenCommunity",
  has_consent as "hasConsent", item_keys is not null as "isRated",
  coalesce(is_closed, false) as "isClosed", coalesce(knows_items, true) as "knowsItems",
  item_keys as "itemKeys", number, coalesce(is_repeated, false) as "isRepeated", digest, stars, items,
  rated_at as "ratedAt"
from standing left join subject on true left join mine on true`,
}
