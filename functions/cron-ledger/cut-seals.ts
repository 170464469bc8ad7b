import { type Line, lineDigest, minuteAfter, noSeal, type SealHead, sealDigest } from './digest.ts'

export interface Seal extends SealHead {
  digest: Buffer
  lines: { recordId: string; digest: Buffer }[]
}

type Last = Pick<Seal, 'sealNumber' | 'sealedAt' | 'digest'>

/** No seal has more lines than this, and no transaction seals more. */
export const mostLines = 5000

/**
 * Cuts a community's oldest unsealed lines into seals of a minute each, so that the same lines give the same
 * seals, however late or often the timer comes. @param lines by time and id; so many as `mostLines`, more may follow.
 */
export function cutSeals(lines: readonly Line[], last: Last | undefined): Seal[] {
  const seals: Seal[] = []
  let before = last
  for (const [at, sameMinute] of minutesOf(lines, last?.sealedAt)) {
    const seal = sealOf(new Date(at), sameMinute, before)
    seals.push(seal)
    before = seal
  }
  return seals
}

/** A line that came late goes with those of the last seal's minute, for seals never go back in time. */
function minutesOf(lines: readonly Line[], notBefore: Date | undefined): [number, Line[]][] {
  const minutes = new Map<number, Line[]>()
  for (const line of lines) {
    const at = Math.max(minuteAfter(line.recordedAt).getTime(), notBefore?.getTime() ?? 0)
    const same = minutes.get(at)
    if (same) same.push(line)
    else minutes.set(at, [line])
  }
  const found = [...minutes]
  // The last minute of a full batch may go on in the next one: it is left for it, unless it fills a seal alone.
  return lines.length === mostLines && found.length > 1 ? found.slice(0, -1) : found
}

function sealOf(sealedAt: Date, sameMinute: readonly Line[], before: Last | undefined): Seal {
  const lines = sameMinute
    .map((line) => ({ recordId: line.recordId, digest: lineDigest(line) }))
    .sort((one, other) => (one.recordId < other.recordId ? -1 : 1))
  const communityId = sameMinute[0]?.communityId ?? ''
  const head = { communityId, sealNumber: (before?.sealNumber ?? 0) + 1, sealedAt }
  const digests = lines.map(({ digest }) => digest)
  return { ...head, lines, digest: sealDigest(before?.digest ?? noSeal, head, digests) }
}
