import { and, asc, desc, eq, getTableColumns, gte, isNull, lt, sql } from 'drizzle-orm'
import { record, recordSeal, sealedRecord } from '../_kit/tables.ts'
import type { Database } from '../_kit/world.ts'
import { cutSeals, mostLines, type Seal } from './cut-seals.ts'
import { patientSince } from './digest.ts'

export interface Sealed {
  /** Due lines that were looked at; `mostLines` means that there may be more. */
  read: number
  lines: number
  seals: number
}

const mostTries = 3

/** Seals a community's oldest due lines, all or none. The primary key lets one chain grow: who loses begins again. */
export async function sealNext(db: Database, communityId: string, before: Date): Promise<Sealed> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction((tx) => seal(tx, communityId, before))
    } catch (error) {
      if (!isTaken(error) || tries === mostTries) throw error
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
  return last && { ...last, lines: [] }
}

function dueLines(tx: Database, communityId: string, before: Date, sealedAt: Date | undefined) {
  const isOfCommunity = eq(record.communityId, communityId)
  const isNew = sealedAt && gte(record.recordedAt, patientSince(sealedAt))
  const isSame = and(
    eq(sealedRecord.communityId, record.communityId),
    eq(sealedRecord.recordId, record.recordId),
  )
  return tx
    .select(getTableColumns(record))
    .from(record)
    .leftJoin(sealedRecord, isSame)
    .where(and(isOfCommunity, lt(record.recordedAt, before), isNew, isNull(sealedRecord.recordId)))
    .orderBy(asc(record.recordedAt), asc(record.recordId))
    .limit(mostLines)
}

async function write(tx: Database, communityId: string, seals: readonly Seal[]): Promise<void> {
  await tx
    .insert(recordSeal)
    .values(seals.map(({ lines, ...head }) => ({ ...head, lines: lines.length })))
  const rows = seals.flatMap(({ sealNumber, lines }) =>
    lines.map((one) => ({ ...one, sealNumber })),
  )
  const list = <Key extends keyof (typeof rows)[number]>(key: Key) =>
    sql.param(rows.map((row) => row[key]))
  await tx.execute(sql`
    insert into linli.sealed_record (community_id, record_id, seal_number, digest)
    select ${communityId}::uuid, record_id, seal_number, digest
    from unnest(${list('recordId')}::uuid[], ${list('sealNumber')}::int[], ${list('digest')}::bytea[])
      as line (record_id, seal_number, digest)`)
}

/** Another run has made a seal of this number, or sealed one of these lines. */
function isTaken(error: unknown): boolean {
  const { code, cause } = Object(error) as { code?: unknown; cause?: unknown }
  return code === '23505' || (cause !== undefined && isTaken(cause))
}
