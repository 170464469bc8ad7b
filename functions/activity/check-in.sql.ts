import type { CheckInWay, Standing } from '@linli/shared/activity/activity'
import { purposeVersions } from '@linli/shared/person/purpose'
import type { Statement } from '../_kit/statement.ts'
import type { BriefRow } from './queries.ts'
import { standingText } from './tables.ts'

/** `checkInId` is null when nothing was written and nothing had been; then the other columns say why. */
export interface CheckInRow extends BriefRow {
  opensAt: Date
  closesAt: Date
  isCommunityOpen: boolean
  /** The window is open and the code good, or a fresh hold stands: then only the consent can be missing. */
  isAllowed: boolean
  checkInId: string | null
  digest: Buffer | null
  checkedInAt: Date | null
  standing: Standing | null
  way: CheckInWay | null
}

/**
 * Decides and records a sign-in in one round trip. An earlier record answers whatever is asked again. A fresh
 * hold counts also after the code and the window have passed. Nobody signs in at what is cancelled. The primary key decides between parallel scans:
 * the loser gets the winner's row, so only the winner's id finds its way into the ledger.
 */
export const checkInStatement: Statement<CheckInRow> = {
  name: 'activity.checkIn',
  text: `
with subject as (
  select title, kind, place_name, starts_at, ends_at, opens_at, closes_at, invited_roles, is_invented,
    cancelled_at, exists (select from linli.place
      where community_id = $1 and place_id = $1 and opened_at is not null) as is_open
  from linli.activity where community_id = $1 and activity_id = $2 and not is_draft
), earlier as (
  select check_in_id, digest, checked_in_at, ${standingText('$1')} as standing, way
  from linli.check_in where community_id = $1 and activity_id = $2 and person_id = $3
), consented as (
  select from linli.consent
  where person_id = $3 and purpose = 'signIn' and version = ${purposeVersions.signIn}
    and ended_at is null
), allowed as (
  select from subject
  where cancelled_at is null and is_open and (($7::boolean and $6 between opens_at and closes_at) or exists (
    select from linli.hold
    where community_id = $1 and activity_id = $2 and person_id = $3 and held_at >= $8
  ))
), written as (
  insert into linli.check_in
    (community_id, activity_id, person_id, check_in_id, digest, checked_in_at, standing)
  select $1, $2, $3, $4, $5, $6, case when exists (
      select from linli.person_grant
      where person_id = $3 and community_id = $1
        and (role = any (subject.invited_roles) or cardinality(subject.invited_roles) = 0)
        and starts_at <= $6 and (ends_at is null or ends_at > $6)
    ) then 'confirmed' else 'unconfirmed' end
  from subject
  where not exists (select from earlier)
    and exists (select from allowed) and exists (select from consented)
  on conflict (community_id, activity_id, person_id) do update set standing = check_in.standing
  returning check_in_id, digest, checked_in_at, standing, way
), recorded as (
  insert into linli.record
    (community_id, record_id, operation, person_id, subject_id, recorded_at, request_id)
  select $1, check_in_id, 'activity.checkIn', $3, $2, $6, $9 from written where check_in_id = $4
  on conflict do nothing
), mine as (select * from written union all select * from earlier)
select subject.title, subject.kind, subject.place_name as "placeName", subject.starts_at as "startsAt",
  subject.ends_at as "endsAt", subject.is_invented as "isInvented", subject.opens_at as "opensAt",
  subject.closes_at as "closesAt", subject.cancelled_at as "cancelledAt",
  subject.is_open as "isCommunityOpen", exists (select from allowed) as "isAllowed",
  mine.check_in_id as "checkInId", mine.digest,
  mine.checked_in_at as "checkedInAt", mine.standing, mine.way
from subject left join mine on true`,
}
