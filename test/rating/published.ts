import { closingNoises, closingOf, noisySteps, type Steps } from '@linli/shared/rating/closing'
import { coin, noiseBytes, noiseOf } from '@linli/shared/rating/noise'
import { isViewDue, nextView, type Shown, type View } from '@linli/shared/rating/view'
import type { Dice } from '../activity/dice.ts'
import { countsAtEnd, type History, sumsAfterEach, votesAfterEach } from './history.ts'

/** All of a quarter that leaves the server, and the steps that its bars are made of. */
export interface Published {
  meanHundredths: number
  views: { after: number; view: View }[]
  votes: number
  starSum: number
  steps: Steps | null
}

export type Bytes = () => Uint8Array

export function bytesOf(dice: Dice): Bytes {
  return () => Uint8Array.from({ length: noiseBytes }, () => dice(256))
}

/** Plays a quarter of at least five households by the rules of shared/rating. */
export function publish(history: History, meanHundredths: number, bytes: Bytes): Published {
  const views = viewsOf(history, meanHundredths, bytes)
  const secret = Array.from({ length: closingNoises }, bytes)
  const counts = countsAtEnd(history)
  const closing = closingOf(counts, secret)
  if (!closing) throw new Error('a quarter of fewer than five households publishes nothing')
  const noises = secret.slice(1).map((each) => noiseOf(each, coin))
  const { votes, starSum, bars } = closing
  return { meanHundredths, views, votes, starSum, steps: bars && noisySteps(counts, noises) }
}

function viewsOf(history: History, meanHundredths: number, bytes: Bytes): Published['views'] {
  const [votes, sums] = [votesAfterEach(history), sumsAfterEach(history)]
  const changed = new Set<number>()
  let shown: Shown | null = null
  return history.flatMap(({ household }, after) => {
    const counted = { votes: votes[after] ?? 0, starSum: sums[after] ?? 0 }
    if (!isViewDue(counted, changed.add(household).size)) return []
    changed.clear()
    shown = nextView(counted, meanHundredths, shown, bytes())
    return [{ after, view: shown.view }]
  })
}
