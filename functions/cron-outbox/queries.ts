/** The outbox as the timer moves it. A row is settled only from the state in which it was seen. */
import type { ReminderState } from '@linli/shared/person/reminder'
import { and, asc, eq, lte, sql } from 'drizzle-orm'
import { message, outbox } from '../_kit/tables.ts'
import type { Database } from '../_kit/world.ts'

export type Row = Awaited<ReturnType<typeof dueRows>>[number]

export interface Settled {
  state: Exclude<ReminderState, 'sending'>
  code?: string | null
  /** When to try again. */
  dueAt?: Date
}

/** What waits and is due, and what was called out and never answered; the longest-due first. */
export async function dueRows(db: Database, now: Date, most: number) {
  return db
    .select({
      row: outbox,
      kind: message.kind,
      placeName: message.placeName,
      title: message.title,
    })
    .from(outbox)
    .leftJoin(
      message,
      and(eq(message.personId, outbox.personId), eq(message.messageId, outbox.messageId)),
    )
    .where(lte(outbox.dueAt, now))
    .orderBy(asc(outbox.dueAt), asc(outbox.personId), asc(outbox.messageId))
    .limit(most)
}

/** Of runs at the same time each gets other rows. @returns those that are now this run's, and nobody else's. */
export async function claim(db: Database, rows: readonly Row[], until: Date): Promise<Row[]> {
  const keys = sql`unnest(${columnOf(rows, ({ row }) => row.personId)}::uuid[],
    ${columnOf(rows, ({ row }) => row.messageId)}::uuid[])`
  const { rows: claimed } = await db.execute<{ messageId: string }>(sql`
    update linli.outbox set state = 'sending', attempts = attempts + 1, due_at = ${until.toISOString()}
    where (person_id, message_id) in (
      select person_id, message_id from linli.outbox
      where state = 'waiting' and (person_id, message_id) in (select * from ${keys})
      for update skip locked
    )
    returning message_id as "messageId"`)
  const mine = new Set(claimed.map(({ messageId }) => messageId))
  return rows.flatMap((found) => {
    const { row, ...told } = found
    if (!mine.has(row.messageId)) return []
    return [
      { ...told, row: { ...row, state: 'sending', attempts: row.attempts + 1, dueAt: until } },
    ]
  })
}

/**
 * What WeChat has not used up goes back to the person; where WeChat says that nothing is left (43101), nothing is.
 * @returns false where another run was first.
 */
export async function settle(db: Database, { row }: Row, settled: Settled): Promise<boolean> {
  const { state, code = null, dueAt = null } = settled
  const isUnused = state === 'failed' || state === 'suppressed' || state === 'expired'
  const { rows } = await db.execute(sql`
    with settled as (
      update linli.outbox
      set state = ${state}, code = ${code}, due_at = ${dueAt?.toISOString() ?? null}
      where person_id = ${row.personId} and message_id = ${row.messageId}
        and state = ${row.state} and due_at = ${row.dueAt?.toISOString()}
      returning template
    ), counted as (
      update linli.reminder_quota quota
      set remaining = case when ${code === usedUp} then 0 else remaining + 1 end
      from settled
      where quota.person_id = ${row.personId} and quota.template = settled.template and ${isUnused}
    )
    select from settled`)
  return rows.length > 0
}

const usedUp = '43101'

function columnOf(rows: readonly Row[], value: (row: Row) => string) {
  return sql.param(rows.map(value))
}
