import { type Kept, keptSince } from '@linli/shared/person/retention'
import { and, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import { message, outbox, request } from '../_kit/tables.ts'
import type { Job } from '../_kit/timer-door.ts'
import type { Database } from '../_kit/world.ts'
import { activity, cardSheet, hold, signUp } from '../activity/tables.ts'
import { invitation } from '../grant/tables.ts'
import { doorFilePiece, householdClaim, slipTry } from '../household/tables.ts'

const mostPerBatch = 1000

interface Removal {
  from: PgTable
  where(since: Date): SQL | undefined
}

const removals: Readonly<Record<Kept, Removal>> = {
  holds: { from: hold, where: (since) => lt(hold.heldAt, since) },
  cardSheets: { from: cardSheet, where: (since) => lt(cardSheet.expiresAt, since) },
  signUps: {
    from: signUp,
    where: (since) => sql`exists (select from ${activity}
      where ${activity.communityId} = ${signUp.communityId}
        and ${activity.activityId} = ${signUp.activityId} and ${lt(activity.endsAt, since)})`,
  },
  requests: { from: request, where: (since) => lt(request.askedAt, since) },
  messagesRead: {
    from: message,
    where: (since) => and(isNotNull(message.readAt), lt(message.writtenAt, since)),
  },
  messagesUnread: {
    from: message,
    where: (since) => and(isNull(message.readAt), lt(message.writtenAt, since)),
  },
  reminders: { from: outbox, where: (since) => lt(outbox.expiresAt, since) },
  claimsEnded: {
    from: householdClaim,
    where: (since) =>
      and(
        inArray(householdClaim.standing, ['refused', 'withdrawn', 'movedOut']),
        sql`coalesce(${householdClaim.endedAt}, ${householdClaim.decidedAt}) < ${since}`,
      ),
  },
  slipTries: { from: slipTry, where: (since) => lt(slipTry.since, since) },
  doorFiles: { from: doorFilePiece, where: (since) => lt(doorFilePiece.sentAt, since) },
  invitationsUnused: {
    from: invitation,
    where: (since) =>
      and(
        isNull(invitation.acceptedAt),
        or(lt(invitation.expiresAt, since), lt(invitation.withdrawnAt, since)),
      ),
  },
}

export const removeExpired: Job = {
  name: 'cron-retention',
  async run({ db, now, hasTime }) {
    const removed: Partial<Record<Kept, number>> = {}
    for (const [kept, removal] of Object.entries(removals) as [Kept, Removal][]) {
      let batch: number
      do {
        batch = await removeBatch(db, removal, keptSince(kept, now))
        removed[kept] = (removed[kept] ?? 0) + batch
      } while (batch === mostPerBatch && hasTime())
      if (batch === mostPerBatch) break
    }
    return removed
  },
}

/** Another run at the same time takes other rows: neither waits. */
async function removeBatch(db: Database, { from, where }: Removal, since: Date): Promise<number> {
  const names = getTableConfig(from).primaryKeys[0]?.columns.map(({ name }) => sql.identifier(name))
  const key = sql.join(names ?? [], sql`, `)
  const { rowCount } = await db.execute(sql`
    with due as materialized (
      select ${key} from ${from} where ${where(since)} limit ${mostPerBatch} for update skip locked
    )
    delete from ${from} where (${key}) in (select ${key} from due)`)
  return rowCount ?? 0
}
