import { sql } from 'drizzle-orm'
import type { Job } from '../_kit/timer-door.ts'
import type { Database } from '../_kit/world.ts'
import { mostLines } from './cut-seals.ts'
import { dueBefore } from './digest.ts'
import { sealNext } from './seal-next.ts'

export const sealLedger: Job = {
  name: 'cron-ledger',
  async run({ db, now, hasTime }) {
    const before = dueBefore(now)
    const done = { lines: 0, seals: 0 }
    const communityIds = await dueCommunities(db, before)
    for (const [index, communityId] of communityIds.entries()) {
      if (index > 0 && !hasTime()) return done
      let read: number
      do {
        const sealed = await sealNext(db, communityId, before)
        done.lines += sealed.lines
        done.seals += sealed.seals
        read = sealed.read
      } while (read === mostLines && hasTime())
      if (read === mostLines) return done
    }
    return done
  },
}

/**
 * Those with lines after their last seal, or whose last seal was full; who waits longest comes first, so that a
 * run cut short never leaves out the same ones again. A line that came late goes with the next seal.
 */
async function dueCommunities(db: Database, before: Date): Promise<string[]> {
  // Hops from one community to the next through the primary key instead of reading every line.
  const { rows } = await db.execute<{ communityId: string }>(sql`
    with recursive community as (
      (select community_id from linli.record order by community_id limit 1)
      union all
      select (select record.community_id from linli.record
        where record.community_id > community.community_id order by record.community_id limit 1)
      from community where community.community_id is not null
    )
    select community.community_id as "communityId"
    from community left join lateral (
      select sealed_at, lines from linli.record_seal seal
      where seal.community_id = community.community_id order by seal_number desc limit 1
    ) last on true
    where community.community_id is not null and (last.lines = ${mostLines} or exists (
      select from linli.record
      where record.community_id = community.community_id and recorded_at < ${before.toISOString()}
        and recorded_at >= coalesce(last.sealed_at, '-infinity')
    ))
    order by last.sealed_at nulls first, community.community_id`)
  return rows.map((row) => row.communityId)
}
