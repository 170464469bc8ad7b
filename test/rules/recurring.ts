/** Random series against the walk, for the quick test and for the proof at its full count. */
import { occurrencesOf } from '@linli/shared/activity/recurrence'
import { daysLater } from '@linli/shared/day'
import { type Given, walk } from './recurrence.ts'

/** @returns how many of so many differ; a seed gives the same ones on every machine. */
export function compare(count: number, seed: number, rule = occurrencesOf): number {
  const next = dice(seed)
  let different = 0
  for (let round = 0; round < count; round += 1) {
    const given = someSeries(next)
    const calendar = { announcedYears: [], ...halves(given.turned) }
    const found = rule(given, calendar).map(({ occursOn, heldOn }) => `${occursOn}>${heldOn}`)
    if (found.join() !== walk(given).join()) different += 1
  }
  return different
}

function someSeries(next: (below: number) => number): Given {
  const startsOn = daysLater('2024-01-01', next(1500))
  const untilOn = daysLater(startsOn, next(91))
  const turned = new Set<string>()
  for (let holiday = next(4); holiday > 0; holiday -= 1) {
    const from = daysLater(startsOn, next(91))
    for (let day = next(9); day >= 0; day -= 1) turned.add(daysLater(from, day))
  }
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter(() => next(3) === 0)
  const week = next(2) === 0 ? null : next(5) + 1
  const rhythm = { weekdays: weekdays.length > 0 ? weekdays : [next(7) + 1], week }
  const onHoliday = (['hold', 'drop', 'move'] as const)[next(3)] ?? 'hold'
  return { rhythm, startsOn, untilOn, onHoliday, turned }
}

/** Holidays and worked weekends turn a day round alike. */
function halves(turned: ReadonlySet<string>) {
  const [holidays, makeUpDays] = [new Set<string>(), new Set<string>()]
  for (const date of turned) (Number(date.slice(8)) % 2 === 0 ? holidays : makeUpDays).add(date)
  return { holidays, makeUpDays }
}

/** Numerical Recipes' generator: poor, and the same everywhere. */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
