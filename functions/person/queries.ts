/** Readings of a person's own things that several operations share. */
import { and, count, eq, isNull } from 'drizzle-orm'
import { message } from '../_kit/tables.ts'
import type { Database } from '../_kit/world.ts'

export async function countUnread(db: Database, personId: string): Promise<number> {
  const isUnread = and(eq(message.personId, personId), isNull(message.readAt))
  const [counted] = await db.select({ unread: count() }).from(message).where(isUnread)
  return counted?.unread ?? 0
}
