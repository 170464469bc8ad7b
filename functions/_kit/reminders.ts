/** Reminders of messages, by WeChat, on top of 我的: one for each that a person has allowed beforehand. */
import type { MessageKind } from '@linli/shared/person/message'
import { reminderOf } from '@linli/shared/person/reminder'
import { and, eq, sql } from 'drizzle-orm'
import { reminderQuota } from '../person/tables.ts'
import { outbox } from './tables.ts'
import type { Database } from './world.ts'

interface Written {
  personId: string
  messageId: string
  writtenAt: Date
}

const hour = 3_600_000

/** Takes one from what each has allowed and puts a reminder out; nothing for whoever has none left. */
export async function remindOf(
  db: Database,
  kind: MessageKind,
  written: readonly Written[],
  until?: Date,
): Promise<void> {
  const [first] = written
  if (!first) return
  const reminder = reminderOf[kind]
  if (!reminder) return
  const { template, lapsesAfterHours } = reminder
  const usual = first.writtenAt.getTime() + lapsesAfterHours * hour
  const expiresAt = new Date(Math.min(usual, until?.getTime() ?? usual)).toISOString()
  const at = first.writtenAt.toISOString()
  const column = (value: (one: Written) => string) => sql.param(written.map(value))
  const personIds = column((one) => one.personId)
  // Locked in one order, so that of two who tell the same people neither waits for the other.
  await db.execute(sql`
    with told as (
      select distinct on (person_id) person_id, message_id
      from unnest(${personIds}::uuid[], ${column((one) => one.messageId)}::uuid[])
        as told (person_id, message_id)
    ), allowed as (
      select person_id from linli.reminder_quota
      where person_id = any (${personIds}::uuid[]) and template = ${template} and remaining > 0
      order by person_id for update
    ), taken as (
      update linli.reminder_quota quota set remaining = remaining - 1 from allowed
      where quota.person_id = any (${personIds}::uuid[]) and quota.template = ${template}
        and quota.person_id = allowed.person_id
      returning quota.person_id
    )
    insert into linli.outbox
      (person_id, message_id, template, state, attempts, written_at, due_at, expires_at)
    select person_id, message_id, ${template}, 'waiting', 0, ${at}, ${at}, ${expiresAt}
    from taken join told using (person_id)`)
}

/** Nothing more goes out, also of what already waits; what is just being sent cannot be called back. */
export async function stopReminding(db: Database, personId: string): Promise<void> {
  await db
    .update(outbox)
    .set({ state: 'suppressed', dueAt: null })
    .where(and(eq(outbox.personId, personId), eq(outbox.state, 'waiting')))
  // In the order in which the timer locks them.
  await db.delete(reminderQuota).where(eq(reminderQuota.personId, personId))
}
