import { and, asc, desc, eq, gte, lt, notExists, type SQL, sql } from 'drizzle-orm'
import { record, recordSeal, sealedRecord } from '../_kit/tables.ts'
import { inTransaction } from '../_kit/transaction.ts'
import type { Database, PooledDatabase } from '../_kit/world.ts'
import { cutSeals, mostLines, type Seal } from './cut-seals.ts'
import { patientSince } from './digest.ts'

export interface Sealed {
  /** Due lines that were looked at; `mostLines` means that there may be more. */
  read: number
  lines: number
  seals: number
}

const mostTries = 3

/**
 * Seals a community's oldest due lines, all or none. The primary key lets one chain grow: of two runs at once the
 * later one begins again, and in the end leaves it to the other.
 */
export async function sealNext(
  db: PooledDatabase,
  communityId: string,
  before: Date,
): Promise<Sealed> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await inTransaction(db, (tx) => seal(tx, communityId, before))
    } catch (error) {
      if (!isTaken(error)) throw error
      if (tries === mostTries) return { read: 0, lines: 0, seals: 0 }
    }
  }
}

async function seal(tx: Database, communityId: string, before: Date): Promise<Sealed> {
  const last = await lastSeal(tx, communityId)
  const due = await dueLines(tx, communityId, before, last?.sealedAt)
  const seals = cutSeals(due, last)
  if (seals.length > 0) await write(tx, communityId, seals)
  const lines = seals.reduce((sum, one) => sum + one.lines.length, 0)
  return { read: due.length, lines, seals: seals.length }
}

async function lastSeal(tx: Database, communityId: string) {
  const [last] = await tx
    .select()
    .from(recordSeal)
    .where(eq(recordSeal.communityId, communityId))
    .orderBy(desc(recordSeal.sealNumber))
    .limit(1)
  return last
}

/** Of lines before the last seal's moment few can be unsealed, of later ones none is sealed: only those are compared. */
async function dueLines(tx: Database, communityId: string, before: Date, sealedAt?: Date) {
  if (!sealedAt) return linesOf(tx, communityId, lt(record.recordedAt, before), mostLines)
  const isSealed = tx
    .select({ recordId: sealedRecord.recordId })
    .from(sealedRecord)
    .where(and(eq(sealedRecord.communityId, communityId), isSame))
  const isLate = and(
    gte(record.recordedAt, patientSince(sealedAt)),
    lt(record.recordedAt, sealedAt),
    notExists(isSealed),
  )
  const late = await linesOf(tx, communityId, isLate, mostLines)
  const isNew = and(gte(record.recordedAt, sealedAt), lt(record.recordedAt, before))
  return [...late, ...(await linesOf(tx, communityId, isNew, mostLines - late.length))]
}

const isSame = eq(sealedRecord.recordId, record.recordId)

function linesOf(tx: Database, communityId: string, which: SQL | undefined, most: number) {
  return tx
    .select()
    .from(record)
    .where(and(eq(record.communityId, communityId), which))
    .orderBy(asc(record.recordedAt), asc(record.recordId))
    .limit(most)
}

async function write(tx: Database, communityId: string, seals: readonly Seal[]): Promise<void> {
  const rows = seals.flatMap(({ sealNumber, lines }) =>
    lines.map((one) => ({ ...one, sealNumber })),
  )
  await tx.execute(sql`
    insert into linli.record_seal (community_id, seal_number, lines, digest, sealed_at)
    select ${communityId}::uuid, seal_number, lines, digest, sealed_at
    from unnest(${columnOf(seals, (one) => one.sealNumber)}::int[],
      ${columnOf(seals, (one) => one.lines.length)}::int[],
      ${columnOf(seals, (one) => one.digest)}::bytea[],
      ${columnOf(seals, (one) => one.sealedAt.toISOString())}::timestamptz[]
    ) as seal (seal_number, lines, digest, sealed_at)`)
  await tx.execute(sql`
    insert into linli.sealed_record (community_id, record_id, seal_number, digest)
    select ${communityId}::uuid, record_id, seal_number, digest
    from unnest(${columnOf(rows, (one) => one.recordId)}::uuid[],
      ${columnOf(rows, (one) => one.sealNumber)}::int[],
      ${columnOf(rows, (one) => one.digest)}::bytea[]
    ) as line (record_id, seal_number, digest)`)
}

function columnOf<Row>(rows: readonly Row[], value: (row: Row) => unknown) {
  return sql.param(rows.map(value))
}

/** Another run has made a seal of this number, or sealed one of these lines. */
function isTaken(error: unknown): boolean {
  const { code, cause } = Object(error) as { code?: unknown; cause?: unknown }
  return code === '23505' || (cause !== undefined && isTaken(cause))
}
