// Figures of a score as people read them; also how it was made.
import { daysOf, type Quarter } from '@linli/shared/rating/quarter'
import { priorHouseholds } from '@linli/shared/rating/score'

interface Figures {
  starSum: number
  votes: number
  meanHundredths: number
  scoreHundredths: number
  lowTenths: number
  highTenths: number
}

export function formulaOf({ starSum, votes, meanHundredths, scoreHundredths }: Figures): string {
  const prior = hundredths(meanHundredths * priorHouseholds)
  return `（${starSum} 星 + ${prior}）÷（${votes} + ${priorHouseholds}）= ${hundredths(scoreHundredths)}`
}

export function rangeOf({ meanHundredths, lowTenths, highTenths }: Figures): string {
  return `同类平均 ${hundredths(meanHundredths)}，本小区 ${tenths(lowTenths)} 到 ${tenths(highTenths)}`
}

/** `2026年1月至3月` */
export function months(quarter: Quarter): string {
  const { from, until } = daysOf(quarter)
  return `${from.slice(0, 4)}年${Number(from.slice(5, 7))}月至${Number(until.slice(5, 7))}月`
}

export function tenths(value: number): string {
  return (value / 10).toFixed(1)
}

function hundredths(value: number): string {
  return (value / 100).toFixed(2)
}
