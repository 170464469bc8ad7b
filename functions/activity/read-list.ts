import { type ListFormat, mostInFile, takingMinutes } from '@linli/shared/activity/attendance-file'
import { readList as contract } from '@linli/shared/activity/read-list'
import type { ParsedInputOf } from '@linli/shared/operation'
import { and, eq, gte } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handle } from '../_kit/host.ts'
import { record } from '../_kit/tables.ts'
import { capsIn } from './limits.ts'
import type { Cell } from './list-file/cells.ts'
import { csvOf } from './list-file/csv.ts'
import { rowsOf } from './list-file/rows.ts'
import { findActivity } from './queries.ts'
import { dayOf, hoursByRecord, servedIn } from './served.ts'

type Reading = Ctx<typeof contract>

export const readList = handle(contract, async (ctx, input) => {
  const found = await findActivity(ctx.db, input)
  if (!found) throw ctx.failure('notFound')
  if (!(await hasTaken(ctx, input))) throw ctx.failure('activity.listNotTaken')
  const caps = await capsIn(ctx.db, [input.communityId])
  const served = await servedIn(ctx.db, input.communityId, dayOf(found.startsAt))
  const here = served.filter(({ activityId }) => activityId === input.activityId)
  if (here.length > mostInFile) throw ctx.failure('activity.listTooLong')
  const rows = await rowsOf(ctx.db, input, hoursByRecord(served, caps))
  const file = await fileOf(rows, input.format, found.title)
  return {
    now: ctx.now.toISOString(),
    title: found.title,
    startsAt: found.startsAt.toISOString(),
    lines: rows.length - 1,
    base64: file.toString('base64'),
  }
})

/** Nobody has a copy of the list of whom the ledger does not say so. */
async function hasTaken(
  { db, now, person }: Reading,
  { communityId, activityId }: ParsedInputOf<typeof contract>,
): Promise<boolean> {
  const [found] = await db
    .select({ recordId: record.recordId })
    .from(record)
    .where(
      and(
        eq(record.communityId, communityId),
        eq(record.subjectId, activityId),
        eq(record.personId, person.personId),
        eq(record.operation, 'activity.takeList'),
        gte(record.recordedAt, new Date(now.getTime() - takingMinutes * 60_000)),
      ),
    )
    .limit(1)
  return found !== undefined
}

async function fileOf(rows: Cell[][], format: ListFormat, title: string): Promise<Buffer> {
  if (format === 'csv') return csvOf(rows)
  const { xlsxOf } = await import('./list-file/xlsx.ts')
  return xlsxOf(rows, sheetOf(title))
}

/** A sheet is called by at most 31 characters, and not by these. */
function sheetOf(title: string): string {
  return (
    title
      .replace(/[[\]*?/\\:']/g, ' ')
      .slice(0, 31)
      .trim() || 'Sheet1'
  )
}
