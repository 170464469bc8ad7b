export type Random = {
  /** A whole number from 0 to `below` - 1. */
  number(below: number): number
  pick<T>(from: readonly T[]): T
  /** The same in another order. */
  shuffled<T>(all: readonly T[]): T[]
}

/** The same numbers for the same seed (a linear congruence modulo 2^32, its high bits); for inventing, not for secrets. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  function number(below: number): number {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  function pick<T>(from: readonly T[]): T {
    const found = from[number(from.length)]
    if (found === undefined) throw new Error('Nothing to pick from.')
    return found
  }
  function shuffled<T>(all: readonly T[]): T[] {
    const keyed = all.map((one) => ({ one, key: number(2 ** 32) }))
    return keyed.sort((left, right) => left.key - right.key).map(({ one }) => one)
  }
  return { number, pick, shuffled }
}
