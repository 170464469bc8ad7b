/** Which provider served when in a quarter: a change in mid-quarter splits the votes, one for each provider. */
import { daysLater } from '../day.ts'
import { type Days, daysOf, type Quarter } from './quarter.ts'

/** Civil dates, both within; without an end while it runs. */
export interface ServiceContract {
  providerId: string
  startsOn: string
  endsOn: string | null
}

export interface Service extends Days {
  providerId: string
}

/**
 * The quarter cut by providers, in order of time; days on which nobody served are in none of the pieces.
 * A contract ends at the latest on the day before the next begins: the new one is often entered before the old end.
 */
export function servicesIn(quarter: Quarter, contracts: readonly ServiceContract[]): Service[] {
  const { from, until } = daysOf(quarter)
  const inOrder = [...contracts].sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
  return inOrder
    .map(({ providerId, startsOn, endsOn }, place) => {
      const next = inOrder[place + 1]
      const [, start = from] = [from, startsOn].sort()
      const [end = until] = [until, endsOn ?? until, next ? dayBefore(next.startsOn) : until].sort()
      return { providerId, from: start, until: end }
    })
    .filter((service) => service.from <= service.until)
}

/**
 * The contract under which somebody serves on a civil date, nobody's too; null where none was entered. As above, a
 * contract ends at the latest on the day before the next begins.
 */
export function serviceOn<C extends ServiceContract>(
  contracts: readonly C[],
  date: string,
): C | null {
  const begun = contracts.filter(({ startsOn }) => startsOn <= date)
  const [last] = begun.sort((one, other) => (one.startsOn > other.startsOn ? -1 : 1))
  return last && (last.endsOn === null || last.endsOn >= date) ? last : null
}

/** The last day on which a provider serves; null while no end of it is known, undefined where it never does. */
export function lastDayOf(
  contracts: readonly ServiceContract[],
  providerId: string,
): string | null | undefined {
  const inOrder = [...contracts].sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
  const at = inOrder.map((one) => one.providerId).lastIndexOf(providerId)
  const [last, next] = [inOrder[at], inOrder[at + 1]]
  if (!last || !next) return last?.endsOn
  const before = dayBefore(next.startsOn)
  return last.endsOn !== null && last.endsOn < before ? last.endsOn : before
}

/** Whom a household may rate on a day of the quarter: those who serve, and those who served earlier in it. */
export function providersToRate(services: readonly Service[], today: string): string[] {
  return [...new Set(services.filter(({ from }) => from <= today).map((one) => one.providerId))]
}

function dayBefore(date: string): string {
  return daysLater(date, -1)
}
