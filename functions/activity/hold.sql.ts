import type { CheckInWay, Standing } from '@linli/shared/activity/activity'
import { graceMinutes } from '@linli/shared/activity/sign-out'
import type { Statement } from '../_kit/statement.ts'
import type { BriefRow, FenceRow } from './queries.ts'
import { standingText } from './tables.ts'

/** `heldAt` is null when nothing could be held; `checkInId` stands where the person is signed in already. */
export interface HoldRow extends BriefRow, FenceRow {
  opensAt: Date
  closesAt: Date
  isCommunityOpen: boolean
  heldAt: Date | null
  checkInId: string | null
  checkedInAt: Date | null
  standing: Standing | null
  way: CheckInWay | null
}

/**
 * Keeps the moment of a good scan in one round trip, with its line in the ledger; once per slot. Of whoever is signed
 * in it keeps that they are there as they leave.
 */
export const holdStatement: Statement<HoldRow> = {
  name: 'activity.hold',
  text: `
with subject as (
  select title, kind, place_name, starts_at, ends_at, opens_at, closes_at, is_invented, cancelled_at,
    coalesce(ended_at, ends_at + interval '${graceMinutes} minutes') as leaves_until,
    exists (select from linli.place
      where community_id = $1 and place_id = $1 and opened_at is not null) as is_open
  from linli.activity where community_id = $1 and activity_id = $2 and not is_draft
), mine as (
  select check_in_id, checked_in_at, ${standingText('$1')} as standing, way
  from linli.check_in where community_id = $1 and activity_id = $2 and person_id = $3
), leaving as (
  select from mine, subject where $4 between subject.starts_at and subject.leaves_until and not exists (
    select from linli.check_out where community_id = $1 and activity_id = $2
      and check_in_id = mine.check_in_id)
), held as (
  insert into linli.hold (community_id, activity_id, person_id, slot, held_at)
  select $1, $2, $3, $5, $4 from subject
  where $6::boolean and subject.cancelled_at is null and subject.is_open and (exists (select from leaving)
    or ($4 between subject.opens_at and subject.closes_at and not exists (select from mine)))
  on conflict (community_id, activity_id, person_id) do update set
    slot = greatest(hold.slot, excluded.slot),
    held_at = case when excluded.slot > hold.slot then excluded.held_at else hold.held_at end
  returning held_at
), recorded as (
  insert into linli.record
    (community_id, record_id, operation, person_id, subject_id, recorded_at, request_id)
  select $1, $7, 'activity.hold', $3, $2, $4, $8 from held where held_at = $4
  on conflict do nothing
)
select subject.title, subject.kind, subject.place_name as "placeName", subject.starts_at as "startsAt",
  subject.ends_at as "endsAt", subject.is_invented as "isInvented", subject.opens_at as "opensAt",
  subject.closes_at as "closesAt", subject.cancelled_at as "cancelledAt",
  subject.is_open as "isCommunityOpen", held.held_at as "heldAt", mine.check_in_id as "checkInId",
  mine.checked_in_at as "checkedInAt", mine.standing, mine.way,
  fence.latitude, fence.longitude, fence.radius_metres as "radiusMetres"
from subject left join held on true left join mine on true
  left join linli.activity_fence fence on fence.community_id = $1 and fence.activity_id = $2`,
}
