import { type CheckOutWay, graceMinutes } from '@linli/shared/activity/sign-out'
import { purposeVersions } from '@linli/shared/person/purpose'
import type { Statement } from '../_kit/statement.ts'

/** `checkOutId` is null when nothing was written and nothing had been; then the other columns say why. */
export interface CheckOutRow {
  startsAt: Date
  endsAt: Date
  endedAt: Date | null
  cancelledAt: Date | null
  isSignedIn: boolean
  checkOutId: string | null
  digest: Buffer | null
  checkedOutAt: Date | null
  way: CheckOutWay | null
}

/**
 * Decides and records a sign-out in one round trip, as check-in.sql.ts does a sign-in: an earlier one answers whatever
 * is tapped again, the primary key decides between parallel taps. A scan held since signing in counts as the code.
 */
export const checkOutStatement: Statement<CheckOutRow> = {
  name: 'activity.checkOut',
  text: `
with subject as (
  select starts_at, ends_at, ended_at, cancelled_at
  from linli.activity where community_id = $1 and activity_id = $2
), mine as (
  select check_in_id, checked_in_at
  from linli.check_in where community_id = $1 and activity_id = $2 and person_id = $3
), earlier as (
  select check_out_id, digest, checked_out_at, way
  from linli.check_out where community_id = $1 and activity_id = $2
    and check_in_id = (select check_in_id from mine)
), allowed as (
  select from subject
  where cancelled_at is null
    and $6 between starts_at and coalesce(ended_at, ends_at + interval '${graceMinutes} minutes')
), consented as (
  select from linli.consent
  where person_id = $3 and purpose = 'signIn' and version = ${purposeVersions.signIn}
    and ended_at is null
), written as (
  insert into linli.check_out
    (community_id, activity_id, check_in_id, check_out_id, digest, checked_out_at, way)
  select $1, $2, check_in_id, $4, $5, $6, case when $7::boolean or exists (
      select from linli.hold where community_id = $1 and activity_id = $2 and person_id = $3
        and held_at >= $8 and held_at > mine.checked_in_at
    ) then 'scan' else 'tap' end
  from mine
  where not exists (select from earlier)
    and exists (select from allowed) and exists (select from consented)
  on conflict (community_id, activity_id, check_in_id) do update set way = check_out.way
  returning check_out_id, digest, checked_out_at, way
), recorded as (
  insert into linli.record
    (community_id, record_id, operation, person_id, subject_id, recorded_at, request_id)
  select $1, check_out_id, 'activity.checkOut', $3, $2, $6, $9 from written where check_out_id = $4
  on conflict do nothing
), gone as (select * from written union all select * from earlier)
select subject.starts_at as "startsAt", subject.ends_at as "endsAt", subject.ended_at as "endedAt",
  subject.cancelled_at as "cancelledAt", exists (select from mine) as "isSignedIn",
  gone.check_out_id as "checkOutId", gone.digest, gone.checked_out_at as "checkedOutAt", gone.way
from subject left join gone on true`,
}
