import { sql } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'

/**
 * The holder of a card has got WeChat, which the organizer saw at the scan: what the card signed in is theirs from now
 * on. Where they are signed in with the phone as well, that record stands and the card's stays as it is.
 */
export async function passRecords(
  db: Database,
  communityId: string,
  from: string,
  to: string,
): Promise<void> {
  await db.execute(sql`
    with passed as (
      update linli.check_in set person_id = ${to}, digest = ${Buffer.alloc(16)}
      where community_id = ${communityId} and person_id = ${from} and not exists (
        select from linli.check_in theirs
        where theirs.community_id = ${communityId} and theirs.activity_id = check_in.activity_id
          and theirs.person_id = ${to})
      returning check_in_id
    )
    update linli.attendee_name set person_id = ${to}
    where community_id = ${communityId} and check_in_id in (select check_in_id from passed)`)
}
