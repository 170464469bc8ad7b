import type { ClaimReason, ClaimStanding } from '@linli/shared/household/claim'
import { triesOfDoor, triesOfPerson } from '@linli/shared/household/slip'
import { purposeVersions } from '@linli/shared/person/purpose'
import type { Statement } from '../_kit/statement.ts'

/** No row where there is no such door. `claimId` is null where nothing stands; then the other columns say why. */
export interface VerifyRow {
  isConsented: boolean
  isOfTheProvider: boolean
  isLocked: boolean
  isRight: boolean
  isVoid: boolean
  claimId: string | null
  standing: ClaimStanding | null
  reason: ClaimReason | null
}

const locked = 'slip_try.locked_until > $4'
const begins = '(slip_try.since < $8 or slip_try.locked_until <= $4)'
const isWrong = 'case when exists (select from slips) then 0 else 1 end'

/** Goes on counting while it is locked: more than `most` tells a try under the lock from the one that locked. */
const counts = (most: number) => `on conflict (community_id, tried_by) do update set
    wrong = case when ${locked} or not ${begins} is true
      then slip_try.wrong + excluded.wrong else excluded.wrong end,
    since = case when ${locked} or not ${begins} is true then slip_try.since else $4 end,
    locked_until = case when ${locked} then slip_try.locked_until
      when ${begins} is true then null
      when slip_try.wrong + excluded.wrong >= ${most} then $9::timestamptz end
  returning locked_until, wrong`

/**
 * Counts a try, decides it and writes what comes of it in one round trip. Person before door, so that no two wait for
 * each other; what a locked person enters is not counted against the door. Behind an empty door the code decides, and the
 * index over first claims decides between two at once; else a person does. Whoever accepts a claim locks the door, and
 * waits here.
 */
export const verifyStatement: Statement<VerifyRow> = {
  name: 'household.verify',
  text: `
with subject as (
  select door.lineage, compound.place_id as compound_id
  from linli.place door join linli.place compound on compound.community_id = $1
    and compound.place_id = any (door.lineage) and compound.kind = 'compound'
  where door.community_id = $1 and door.place_id = $2 and door.kind = 'door' and exists (
    select from linli.place where community_id = $1 and place_id = $1 and opened_at is not null)
  for key share of door
), consented as (
  select from linli.consent where person_id = $3 and purpose = 'household'
    and version = ${purposeVersions.household} and ended_at is null
), barred as (
  select from subject, linli.person_grant held
  where held.person_id = $3 and held.role = 'propertyStaff'
    and held.starts_at <= $4 and (held.ends_at is null or held.ends_at > $4)
    and (held.place_id = any (subject.lineage) or held.company_id in (
      select company_id from linli.service_contract
      where community_id = $1 and compound_id = subject.compound_id and withdrawn_at is null
        and starts_on <= $11::date and (ends_on is null or ends_on >= $11::date)))
), mine as (
  select claim_id, standing, reason from linli.household_claim
  where community_id = $1 and door_id = $2 and person_id = $3
    and (standing = 'member' or claim_id = $6)
), slips as (
  select voided_at is null and expires_at > $4 as is_good from linli.slip
  where community_id = $1 and door_id = $2 and code_hash = $5
), person_tried as (
  insert into linli.slip_try (community_id, tried_by, wrong, since)
  select $1, $3, ${isWrong}, $4 from subject
  where exists (select from consented) and not exists (select from barred)
    and not exists (select from mine)
  ${counts(triesOfPerson)}
), door_tried as (
  insert into linli.slip_try (community_id, tried_by, wrong, since)
  select $1, $2, ${isWrong}, $4 from person_tried
  where locked_until is null or wrong <= ${triesOfPerson}
  ${counts(triesOfDoor)}
), tried as (
  select locked_until from person_tried union all select locked_until from door_tried
), allowed as (
  select subject.compound_id from subject
  where exists (select from slips where is_good)
    and (select count(*) = 2 and count(locked_until) = 0 from tried)
), elsewhere as (
  select from linli.household_claim, allowed
  where community_id = $1 and household_claim.compound_id = allowed.compound_id
    and person_id = $3 and standing = 'member'
), fresh as (
  insert into linli.household_claim (community_id, claim_id, compound_id, door_id, person_id, way,
    standing, is_first, asked_at, decided_at)
  select $1, $6, compound_id, $2, $3, 'slip', 'member', true, $4, $4 from allowed
  where not exists (select from elsewhere) and not exists (
    select from linli.household_claim
    where community_id = $1 and door_id = $2 and standing = 'member')
  on conflict do nothing
  returning claim_id, standing, reason
), waits as (
  insert into linli.household_claim (community_id, claim_id, compound_id, door_id, person_id, way,
    reason, standing, is_first, asked_at)
  select $1, $6, compound_id, $2, $3, 'slip',
    case when exists (select from elsewhere) then 'otherDoor' else 'doorTaken' end,
    'waiting', false, $4
  from allowed where not exists (select from fresh)
  on conflict (community_id, person_id) where standing = 'waiting' do update set
    compound_id = excluded.compound_id, door_id = excluded.door_id, way = excluded.way,
    reason = excluded.reason, asked_at = excluded.asked_at
  returning claim_id, standing, reason
), granted as (
  insert into linli.person_grant
    (person_id, grant_id, role, community_id, place_id, starts_at, is_invented)
  select $3, $6, 'householdMember', $1, $2, $4, false from fresh
), settled as (
  update linli.household_claim set standing = 'withdrawn', decided_at = $4
  where community_id = $1 and person_id = $3 and standing = 'waiting' and exists (select from fresh)
), written as (select * from fresh union all select * from waits), recorded as (
  insert into linli.record
    (community_id, record_id, operation, person_id, subject_id, recorded_at, request_id)
  select $1, $7, 'household.verify', $3, claim_id, $4, $10 from written
  on conflict do nothing
), stands as (select * from written union all select * from mine)
select exists (select from consented) as "isConsented",
  exists (select from barred) as "isOfTheProvider",
  exists (select from tried where locked_until is not null) as "isLocked",
  exists (select from slips where is_good) as "isRight", exists (select from slips) as "isVoid",
  stands.claim_id as "claimId", stands.standing, stands.reason
from subject left join stands on true
limit 1`,
}
