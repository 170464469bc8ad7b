/** What founds a record besides its code, for statements that read from `linli.check_in` under no other name. */
import type { FenceWord } from '@linli/shared/activity/fence'
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import { fenceWord } from './tables.ts'

export function evidenceIn(communityId: string) {
  return {
    fenceWord: sql<FenceWord>`coalesce((select word from linli.fence_word fence
      where fence.community_id = ${communityId} and fence.activity_id = check_in.activity_id
        and fence.check_in_id = check_in.check_in_id), 'unknown')`,
    isOnRoster: sql<boolean>`exists (select from linli.roster_tick tick
      where tick.community_id = ${communityId} and tick.activity_id = check_in.activity_id
        and tick.check_in_id = check_in.check_in_id)`,
  }
}

export async function fenceWordOf(
  db: Database,
  {
    communityId,
    activityId,
    checkInId,
  }: { communityId: string; activityId: string; checkInId: string },
): Promise<FenceWord> {
  const [told] = await db
    .select({ word: fenceWord.word })
    .from(fenceWord)
    .where(
      and(
        eq(fenceWord.communityId, communityId),
        eq(fenceWord.activityId, activityId),
        eq(fenceWord.checkInId, checkInId),
      ),
    )
  return told?.word ?? 'unknown'
}
