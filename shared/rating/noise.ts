/**
 * Noise on what is published, so that no vote can be told from it (docs/decisions/0013). Whole stars or households,
 * two-sided geometric: throw a die until it shows no one, count the ones, do so again, subtract. What is published
 * then rules no value of a vote out; the sides say how much less likely a star one away may become.
 */
export const noiseBytes = 64

export interface Die {
  /** One star more or less makes what is published at most so many times less likely. */
  sides: 2 | 3
  /** Of the noise: 2·sides / (sides − 1)². */
  variance: number
}

/** For the views within a quarter, and for the bars. */
export const coin: Die = { sides: 2, variance: 4 }
/** For the sum that score and place are made of: narrower, or places would be worse than those of the plain mean. */
export const die: Die = { sides: 3, variance: 1.5 }

/** @param bytes 64 secret, even and independent bytes, used once; a noise of 32 or more does not come in 2³² throws. */
export function noiseOf(bytes: Uint8Array, { sides }: Die): number {
  if (bytes.length !== noiseBytes) throw new RangeError(`noise takes ${noiseBytes} bytes`)
  const half = noiseBytes / 2
  return onesIn(bytes.subarray(0, half), sides) - onesIn(bytes.subarray(half), sides)
}

/** Ones before anything else is shown. 255 is thrown again where thirds are needed: 256 has none. */
function onesIn(bytes: Uint8Array, sides: number): number {
  let ones = 0
  for (const byte of bytes) {
    if (byte === 255 && sides === 3) continue
    if (byte % sides !== 0) break
    ones += 1
  }
  return ones
}
