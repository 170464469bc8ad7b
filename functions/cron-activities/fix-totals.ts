import { sql } from 'drizzle-orm'
import type { Job } from '../_kit/timer-door.ts'
import type { Database } from '../_kit/world.ts'

/** A sign-in kept on a phone without network may still come in so long after the end. */
export const lateHours = 48
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
      where closes_at <= ${over.toISOString()} and not exists (
        select from linli.activity_total total
        where total.community_id = activity.community_id and total.activity_id = activity.activity_id
      )
      order by closes_at, community_id, activity_id
      limit ${mostPerBatch}
    )
    insert into linli.activity_total (community_id, activity_id, attendees, unconfirmed, fixed_at)
    select due.community_id, due.activity_id, count(person_id),
      count(*) filter (where standing = 'unconfirmed'), closes_at + make_interval(hours => ${lateHours})
    from due left join linli.check_in using (community_id, activity_id)
    group by due.community_id, due.activity_id, closes_at
    on conflict (community_id, activity_id) do nothing`)
  return rowCount ?? 0
}
