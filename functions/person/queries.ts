/** Readings of a person's own things that several operations share. */
import { and, count, desc, eq, isNull, sql } from 'drizzle-orm'
import { isShownTo } from '../_kit/inbox.ts'
import { consent, message } from '../_kit/tables.ts'
import type { Database } from '../_kit/world.ts'
import { reminderQuota } from './tables.ts'

export async function countUnread(db: Database, personId: string, now: Date): Promise<number> {
  const isUnread = and(isShownTo(personId, now), isNull(message.readAt))
  const [counted] = await db.select({ unread: count() }).from(message).where(isUnread)
  return counted?.unread ?? 0
}

export async function ownConsents(db: Database, personId: string, most: number) {
  const rows = await db
    .select()
    .from(consent)
    .where(eq(consent.personId, personId))
    .orderBy(desc(consent.givenAt), consent.purpose)
    .limit(most)
  return rows.map(({ purpose, version, givenAt, endedAt }) => ({
    purpose,
    version,
    givenAt: givenAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }))
}

/** By whatever template. */
export async function countReminders(db: Database, personId: string): Promise<number> {
  const [counted] = await db
    .select({ remaining: sql<number>`coalesce(sum(${reminderQuota.remaining}), 0)::int` })
    .from(reminderQuota)
    .where(eq(reminderQuota.personId, personId))
  return counted?.remaining ?? 0
}
