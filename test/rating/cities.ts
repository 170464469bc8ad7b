import { closingNoises, closingOf } from '@linli/shared/rating/closing'
import { compareScores } from '@linli/shared/rating/rank'
import type { Counted } from '@linli/shared/rating/score'
import { type Histogram, households, mapped, noStars, starSum } from '@linli/shared/rating/stars'
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

/** From 5 to 500 votes, as often below 50 as above; what is counted is what linli would publish. */
function aCompound(dice: Dice, spread: number): Compound {
  const [centre, votes] = [middle + spread * normal(dice), Math.round(5 * 100 ** even(dice))]
  let counts: Histogram = noStars
  for (let vote = 0; vote < votes; vote += 1) {
    const stars = Math.min(5, Math.max(1, Math.round(centre + withinCompound * normal(dice))))
    counts = mapped(counts, (value, given) => (given === stars ? value + 1 : value))
  }
  const counted = closingOf(counts, Array.from({ length: closingNoises }, bytesOf(dice)))
  if (!counted) throw new Error('fewer than five votes')
  return {
    trueMean: trueMeanOf(centre),
    plainMean: starSum(counts) / households(counts),
    counted,
  }
}

/** Of the stars that households around this centre give, by summing the density in small steps. */
function trueMeanOf(centre: number): number {
  let [sum, weight] = [0, 0]
  for (let away = -6; away <= 6; away += 0.01) {
    const density = Math.exp(-(away ** 2) / 2)
    sum += density * Math.min(5, Math.max(1, Math.round(centre + withinCompound * away)))
    weight += density
  }
  return sum / weight
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
