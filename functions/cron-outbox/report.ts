import { count } from 'drizzle-orm'
import { outbox } from '../_kit/tables.ts'
import type { Database } from '../_kit/world.ts'

/** What became of all reminders that are still kept: `written` is the sum of the others. */
export interface Report {
  written: number
  delivered: number
  failed: number
  unknown: number
  suppressed: number
  expired: number
  /** Also what is just being sent. */
  waiting: number
}

export async function reportOf(db: Database): Promise<Report> {
  const rows = await db
    .select({ state: outbox.state, rows: count() })
    .from(outbox)
    .groupBy(outbox.state)
  const of = new Map(rows.map(({ state, rows }) => [state, rows]))
  const counted = (state: typeof outbox.$inferSelect.state) => of.get(state) ?? 0
  const report = {
    delivered: counted('delivered'),
    failed: counted('failed'),
    unknown: counted('unknown'),
    suppressed: counted('suppressed'),
    expired: counted('expired'),
    waiting: counted('waiting') + counted('sending'),
  }
  const written = await db.$count(outbox)
  return { written, ...report }
}
