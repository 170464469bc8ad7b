/** What a seal is made of. The timer seals with this, `npm run verify-ledger` computes it again. */
import { createHash } from 'node:crypto'
import type { record } from '../_kit/tables.ts'

export type Line = typeof record.$inferSelect

export interface SealHead {
  communityId: string
  sealNumber: number
  /** All lines before this moment are sealed by then. It follows from the lines, not from when the timer came round. */
  sealedAt: Date
}

/** What the first seal of a community follows. */
export const noSeal: Buffer = Buffer.alloc(32)

/** A line that comes so much later than its own time was not written by a function: those end within a minute. */
export const patienceMinutes = 10

const minute = 60_000

/** The end of the minute that a line belongs to. */
export function minuteAfter(at: Date): Date {
  return new Date((Math.floor(at.getTime() / minute) + 1) * minute)
}

/** Lines before this moment are older than a minute, and so is the whole minute that each belongs to. */
export function dueBefore(now: Date): Date {
  return new Date((Math.floor(now.getTime() / minute) - 1) * minute)
}

/** Lines from this moment on may still be sealed after a seal of that moment. */
export function patientSince(sealedAt: Date): Date {
  return new Date(sealedAt.getTime() - patienceMinutes * minute)
}

export function lineDigest(line: Line): Buffer {
  const { communityId, recordId, operation, personId, subjectId, recordedAt, requestId } = line
  const where = [communityId, recordId, recordedAt.toISOString()]
  return sha256(JSON.stringify([...where, operation, personId, subjectId, requestId]))
}

/** @param digests of all its lines, by record id. */
export function sealDigest(previous: Buffer, head: SealHead, digests: readonly Buffer[]): Buffer {
  const { communityId, sealNumber, sealedAt } = head
  const text = JSON.stringify([communityId, sealNumber, digests.length, sealedAt.toISOString()])
  return sha256(Buffer.concat([previous, sha256(text), ...digests]))
}

function sha256(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest()
}
