import { lateHours } from '@linli/shared/activity/by-hand'
import { sql } from 'drizzle-orm'
import type { Job } from '../_kit/timer-door.ts'
import type { Database } from '../_kit/world.ts'

const mostPerBatch = 100

export const fixTotals: Job = {
  name: 'cron-activities',
  async run({ db, now, hasTime }) {
    const over = new Date(now.getTime() - lateHours * 3_600_000)
    let fixed = 0
    for (;;) {
      const batch = await fixBatch(db, over)
      fixed += batch
      if (batch < mostPerBatch || !hasTime()) return { fixed }
    }
  },
}

/** What is fixed stands for the moment it was due, not for that at which a timer came round, and never changes. */
async function fixBatch(db: Database, over: Date): Promise<number> {
  const { rowCount } = await db.execute(sql`
    with due as (
      select community_id, activity_id, closes_at from linli.activity
      where closes_at <= ${over.toISOString()} and not is_draft and not exists (
        select from linli.activity_total total
        where total.community_id = activity.community_id and total.activity_id = activity.activity_id
      )
      order by closes_at, community_id, activity_id
      limit ${mostPerBatch}
    ), stood as (
      select due.community_id, due.activity_id, closes_at, check_in.person_id,
        coalesce((
          select ruling.standing from linli.ruling
          where ruling.community_id = due.community_id and ruling.activity_id = due.activity_id
            and ruling.check_in_id = check_in.check_in_id
            and ruled_at <= closes_at + make_interval(hours => ${lateHours})
          order by ruling.number desc limit 1
        ), check_in.standing) as standing
      from due left join linli.check_in on check_in.community_id = due.community_id
        and check_in.activity_id = due.activity_id
        and coalesce(handed_in_at, checked_in_at) <= closes_at + make_interval(hours => ${lateHours})
    )
    insert into linli.activity_total (community_id, activity_id, attendees, unconfirmed, fixed_at)
    select community_id, activity_id, count(person_id) filter (where standing <> 'rejected'),
      count(*) filter (where standing = 'unconfirmed'), closes_at + make_interval(hours => ${lateHours})
    from stood
    group by community_id, activity_id, closes_at
    on conflict (community_id, activity_id) do nothing`)
  return rowCount ?? 0
}
