/** Throws from 0 up to but not including `sides`; the same seed gives the same throws again. */
export type Dice = (sides: number) => number

/** A 32-bit xorshift: even enough for tests, and a failed run can be repeated. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0 || 1
  return (sides) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return Math.floor(((state >>> 0) / 2 ** 32) * sides)
  }
}
