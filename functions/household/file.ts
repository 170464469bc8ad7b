/** The file that somebody handed in: its pieces put together, and its table read. */
import { faultAt, type ReadDoors, readDoors } from '@linli/shared/household/door-file'
import { and, asc, eq } from 'drizzle-orm'
import type { Compound } from '../_kit/households.ts'
import type { Database } from '../_kit/world.ts'
import { tableOf } from './file-table.ts'
import { doorFilePiece } from './tables.ts'

type FileOf = Compound & { fileId: string }

export function isOfFile({ communityId, compoundId, fileId }: FileOf) {
  return and(
    eq(doorFilePiece.communityId, communityId),
    eq(doorFilePiece.compoundId, compoundId),
    eq(doorFilePiece.fileId, fileId),
  )
}

/** @returns null until all pieces have arrived. */
export async function readFileOf(db: Database, of: FileOf): Promise<ReadDoors | null> {
  const pieces = await db
    .select()
    .from(doorFilePiece)
    .where(isOfFile(of))
    .orderBy(asc(doorFilePiece.number))
  const [first] = pieces
  if (!first || pieces.length !== first.pieces) return null
  const bytes = Buffer.concat(pieces.map((piece) => piece.bytes))
  const table = await tableOf(bytes)
  if (typeof table === 'string') return { ...none, faults: [faultAt(table, null, null, null, '')] }
  return readDoors(table)
}

const none = { rows: 0, doors: [], ignored: [] }
