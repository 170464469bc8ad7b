/** The one text of a batch, over which its digest is taken: JSON with sorted keys and no blanks. */
import type { Batch } from './batch.ts'

/** A SHA-256 in hexadecimal; Node, browser and phone each have their own. */
export type Sha256 = (text: string) => string

export function digestOf(batch: Batch, sha256: Sha256): string {
  return sha256(textOf(batch))
}

/** The same for the same content, whatever order it was written in. */
export function textOf(content: unknown): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    isRecord(value) ? sorted(value) : value,
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(record)
      .sort()
      .map((key) => [key, record[key]]),
  )
}
