import {
  type Line,
  lineDigest,
  patientSince,
  sealDigest,
} from '../../functions/cron-ledger/digest.ts'
import type { SealedLine, StoredSeal } from './read.ts'

/**
 * Names the first record that was touched in a seal; null where everything is as it was sealed.
 * @param strays lines of that time which no seal holds: one of them may be what is missing.
 */
export async function explainSeal(
  previous: { digest: Buffer; sealedAt: Date | null },
  seal: StoredSeal,
  lines: readonly SealedLine[],
  strays: () => Promise<Line[]>,
): Promise<string | null> {
  const gives = (digests: readonly Buffer[]) =>
    sealDigest(previous.digest, seal, digests).equals(seal.digest)
  const where = `seal ${seal.sealNumber}`
  const touched = lines.find(({ line, digest }) => !line || !lineDigest(line).equals(digest))
  if (gives(lines.map(({ digest }) => digest))) {
    if (seal.lines !== lines.length)
      return `${where} says that it has ${seal.lines} lines, and has ${lines.length}`
    if (touched) return `${name(touched, where)} was ${touched.line ? 'changed' : 'removed'}`
    return outOfTime(previous.sealedAt, seal, lines)
  }
  const now = lines.flatMap(({ line }) => (line ? [lineDigest(line)] : []))
  if (touched && now.length === lines.length && gives(now))
    return `${name(touched, where)} is as it was, but its digest in sealed_record was changed`
  return (
    putIn(lines, where, gives) ??
    (await takenOut(lines, where, gives, await strays())) ??
    (touched
      ? `${name(touched, where)} was ${touched.line ? 'changed' : 'removed'}, and so was the seal`
      : null) ??
    broken(seal, lines)
  )
}

function putIn(
  lines: readonly SealedLine[],
  where: string,
  gives: (digests: readonly Buffer[]) => boolean,
): string | null {
  const added = lines.find((one) =>
    gives(lines.flatMap((other) => (other === one ? [] : [other.digest]))),
  )
  return added ? `${name(added, where)} was put in after it was sealed` : null
}

async function takenOut(
  lines: readonly SealedLine[],
  where: string,
  gives: (digests: readonly Buffer[]) => boolean,
  strays: readonly Line[],
): Promise<string | null> {
  const missing = strays.find((stray) => {
    const all = [...lines, { recordId: stray.recordId, digest: lineDigest(stray) }]
    return gives(all.sort(byRecord).map(({ digest }) => digest))
  })
  return missing ? `${name(missing, where)} was taken out of sealed_record` : null
}

function broken(seal: StoredSeal, lines: readonly SealedLine[]): string {
  const gone = seal.lines - lines.length
  const what = `seal ${seal.sealNumber} breaks the chain`
  if (gone > 0) return `${what}: ${gone} of its ${seal.lines} lines are gone, with their digests`
  if (gone < 0) return `${what}: ${-gone} lines were put in after it was sealed`
  return `${what}: it was rewritten, or the one before it`
}

/** No seal takes in a line that is older than the one before allows, or younger than itself. */
function outOfTime(
  sealedBefore: Date | null,
  seal: StoredSeal,
  lines: readonly SealedLine[],
): string | null {
  if (sealedBefore && seal.sealedAt < sealedBefore)
    return `seal ${seal.sealNumber} is dated before the seal before it`
  const first = sealedBefore ? patientSince(sealedBefore) : new Date(0)
  const found = lines.find(
    ({ line }) => line && (line.recordedAt < first || line.recordedAt >= seal.sealedAt),
  )
  return found
    ? `${name(found, `seal ${seal.sealNumber}`)} has a time that this seal cannot have`
    : null
}

function name({ recordId }: { recordId: string }, where: string): string {
  return `record ${recordId} in ${where}`
}

function byRecord(one: { recordId: string }, other: { recordId: string }): number {
  return one.recordId < other.recordId ? -1 : 1
}
