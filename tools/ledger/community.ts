import type { Client } from 'pg'
import { noSeal, patientSince } from '../../functions/cron-ledger/digest.ts'
import { explainSeal } from './explain.ts'
import { countUnsealed, lineWithoutSeal, sealsOf, unsealedBetween } from './read.ts'

/** The last seal of a community as it was at an earlier check, kept outside the database. */
export interface Head {
  sealNumber: number
  digest: string
}

export interface Verdict {
  lines: number
  seals: number
  /** Lines that the timer has not come to yet. */
  waiting: { lines: number; oldest: Date | null }
  head: Head | null
  /** The first thing that is not as it was sealed; null when all is. */
  touched: string | null
}

const never = new Date(-1)

/** Walks the chain of one community from its beginning, and stops at the first thing touched. */
export async function verifyCommunity(
  client: Client,
  communityId: string,
  noted: Head | undefined,
  progress: (lines: number) => void,
): Promise<Verdict> {
  const verdict: Verdict = {
    ...{ lines: 0, seals: 0, head: null, touched: null },
    waiting: { lines: 0, oldest: null },
  }
  let previous: { digest: Buffer; sealedAt: Date | null } = { digest: noSeal, sealedAt: null }
  for await (const [seal, lines] of sealsOf(client, communityId)) {
    const strays = () =>
      unsealedBetween(client, communityId, patientSince(previous.sealedAt ?? never), seal.sealedAt)
    verdict.touched =
      outOfTurn(seal.sealNumber, verdict.seals + 1) ??
      (await explainSeal(previous, seal, lines, strays)) ??
      notAsNoted({ ...seal, digest: seal.digest.toString('hex') }, noted)
    if (verdict.touched) return verdict
    verdict.seals += 1
    verdict.lines += lines.length
    verdict.head = { sealNumber: seal.sealNumber, digest: seal.digest.toString('hex') }
    previous = seal
    progress(lines.length)
  }
  verdict.touched = await afterTheLast(client, communityId, previous.sealedAt, verdict, noted)
  const since = previous.sealedAt ? patientSince(previous.sealedAt) : never
  verdict.waiting = await countUnsealed(client, communityId, since)
  return verdict
}

function outOfTurn(number: number, expected: number): string | null {
  if (number === expected) return null
  return number > expected ? `seal ${expected} was removed` : `seal ${number} was put in`
}

function notAsNoted(head: Head, noted: Head | undefined): string | null {
  const isOther = head.sealNumber === noted?.sealNumber && head.digest !== noted.digest
  return isOther
    ? `seal ${head.sealNumber} is not the one that was noted: all was sealed anew`
    : null
}

async function afterTheLast(
  client: Client,
  communityId: string,
  sealedAt: Date | null,
  { seals }: Verdict,
  noted: Head | undefined,
): Promise<string | null> {
  const orphan = await lineWithoutSeal(client, communityId)
  if (orphan)
    return `seal ${orphan.sealNumber} was removed; record ${orphan.recordId} was sealed in it`
  if (noted && noted.sealNumber > seals)
    return `seal ${seals + 1} was removed; ${noted.sealNumber} had been noted`
  if (!sealedAt) return null
  const [stray] = await unsealedBetween(client, communityId, never, patientSince(sealedAt))
  return stray
    ? `record ${stray.recordId} of ${stray.recordedAt.toISOString()} was put in after all of its time was sealed`
    : null
}
