import { closingNoises, closingOf } from '@linli/shared/rating/closing'
import { compareScores } from '@linli/shared/rating/rank'
import type { Counted } from '@linli/shared/rating/score'
import { type Histogram, starSum } from '@linli/shared/rating/stars'
import { typeFigures } from '@linli/shared/rating/type-figures'
import { type Dice, diceOf } from '../activity/dice.ts'
import { bytesOf } from './published.ts'

/** Compounds of one type in a simulated city. */
const compounds = 40
/** True means lie around this, as in surveys of owners; within a compound, households differ by so much. */
const [middle, withinCompound] = [3.8, 1.1]

interface Compound {
  trueMean: number
  plainMean: number
  counted: Counted
}

export interface Compared {
  /** Mean distance between a compound's place and its true one, of the plain average and of the score. */
  plain: number
  score: number
  /** Plain − score, city by city: mean and half of the 95 % interval. */
  gain: number
  half: number
}

/** @param spread standard deviation of the true means. City after city with seeds that count up from `seed`. */
export function compareRanks(cities: number, seed: number, spread: number): Compared {
  const errors = Array.from({ length: cities }, (_, city) => errorsIn(aCity(seed + city, spread)))
  const gains = errors.map(({ plain, score }) => plain - score)
  const gain = meanOf(gains)
  const variance = meanOf(gains.map((one) => (one - gain) ** 2)) / (cities - 1)
  return {
    plain: meanOf(errors.map(({ plain }) => plain)),
    score: meanOf(errors.map(({ score }) => score)),
    gain,
    half: 1.96 * Math.sqrt(variance),
  }
}

function errorsIn(city: readonly Compound[]): { plain: number; score: number } {
  const { meanHundredths } = typeFigures(
    'commercialCompound',
    city.map(({ counted }) => ({ ...counted, bars: null })),
  )
  const truth = placesOf(city, (one, other) => one.trueMean - other.trueMean)
  const plain = placesOf(city, (one, other) => one.plainMean - other.plainMean)
  const score = placesOf(city, (one, other) =>
    compareScores(one.counted, other.counted, meanHundredths),
  )
  const error = (places: readonly number[]) =>
    meanOf(places.map((place, at) => Math.abs(place - (truth[at] ?? 0))))
  return { plain: error(plain), score: error(score) }
}

/** Those who are equal share the middle of their places. */
function placesOf(city: readonly Compound[], compare: (one: Compound, other: Compound) => number) {
  return city.map((one) => {
    const differences = city.map((other) => Math.sign(compare(other, one)))
    return meanOf(differences) * (city.length / 2)
  })
}

function aCity(seed: number, spread: number): Compound[] {
  const dice = diceOf(Math.imul(seed, 0x9e3779b1))
  for (let idle = 0; idle < 16; idle += 1) dice(2)
  return Array.from({ length: compounds }, () => aCompound(dice, spread))
}

/** What is counted is what linli would publish. */
function aCompound(dice: Dice, spread: number): Compound {
  const { centre, counts } = someVotes(dice, spread)
  const counted = closingOf(counts, Array.from({ length: closingNoises }, bytesOf(dice)))
  if (!counted) throw new Error('fewer than five votes')
  return {
    trueMean: trueMeanOf(centre),
    plainMean: starSum(counts) / counted.votes,
    counted,
  }
}

/** From 5 to 500 of a compound, as often below 50 as above. */
export function someVotes(dice: Dice, spread: number): { centre: number; counts: Histogram } {
  const [centre, votes] = [middle + spread * normal(dice), Math.round(5 * 100 ** even(dice))]
  return { centre, counts: starsAround(centre, votes, dice) }
}

export function starsAround(centre: number, households: number, dice: Dice): Histogram {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  for (let household = 0; household < households; household += 1) {
    const bar = starsAt(centre, normal(dice)) - 1
    counts[bar] = (counts[bar] ?? 0) + 1
  }
  return counts
}

/** The normal density in small steps, its sum one. */
const density = Array.from({ length: 1201 }, (_, step) => (step - 600) / 100).map((away) => ({
  away,
  weight: Math.exp(-(away ** 2) / 2) / (100 * Math.sqrt(2 * Math.PI)),
}))

/** Of the stars that households around this centre give. */
function trueMeanOf(centre: number): number {
  return density.reduce((sum, { away, weight }) => sum + weight * starsAt(centre, away), 0)
}

function starsAt(centre: number, away: number): number {
  return Math.min(5, Math.max(1, Math.round(centre + withinCompound * away)))
}

function even(dice: Dice): number {
  return (dice(2 ** 30) + 0.5) / 2 ** 30
}

function normal(dice: Dice): number {
  return Math.sqrt(-2 * Math.log(even(dice))) * Math.cos(2 * Math.PI * even(dice))
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length
}
