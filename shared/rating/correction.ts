/** A published batch is never changed: a new edition follows it, and says what was wrong for as long as it was. */
import { daysLater } from '../day.ts'
import type { Batch, Correction, CountedLine } from './batch.ts'
import { figuresOf } from './figures.ts'

export interface Reason {
  /** Digest of the edition that was wrong. */
  digest: string
  correctedOn: string
  because: string
}

/**
 * The next edition. Every line whose score, votes or place changed is named with what it said before, also those
 * that another line's correction moved.
 */
export function correctedBatch(
  wrong: Batch,
  counted: readonly CountedLine[],
  { digest, correctedOn, because }: Reason,
): Batch {
  const right = figuresOf(counted)
  const said = { wrongFrom: wrong.publishedOn, correctedOn, because }
  return {
    ...wrong,
    ...right,
    edition: wrong.edition + 1,
    follows: digest,
    publishedOn: correctedOn,
    corrections: [...wrong.corrections, ...changes(wrong.lines, right.lines, said)],
  }
}

/** The last day on which a correction is shown: as long after it as the error stood before. */
export function shownUntil({ wrongFrom, correctedOn }: Correction): string {
  const day = 86_400_000
  return daysLater(correctedOn, (Date.parse(correctedOn) - Date.parse(wrongFrom)) / day)
}

function changes(
  wrong: Batch['lines'],
  right: Batch['lines'],
  said: Pick<Correction, 'wrongFrom' | 'correctedOn' | 'because'>,
): Correction[] {
  const [before, after] = [linesByKey(wrong), linesByKey(right)]
  return [...new Map([...before, ...after])].flatMap(([key, { compoundId, providerId }]) => {
    const [was, now] = [shownOf(before.get(key)), shownOf(after.get(key))]
    return JSON.stringify(was) === JSON.stringify(now)
      ? []
      : [{ compoundId, providerId, was, ...said }]
  })
}

function linesByKey(lines: Batch['lines']): Map<string, Batch['lines'][number]> {
  return new Map(lines.map((line) => [`${line.compoundId} ${line.providerId}`, line]))
}

function shownOf(line: Batch['lines'][number] | undefined): Correction['was'] {
  return line ? { votes: line.votes, scoreTenths: line.scoreTenths, rank: line.rank } : null
}
