export const usage = `Usage:
  npm run seed                      Kunming's divisions and a small invented neighbourhood
  npm run seed -- --scale xishan    the same, and 西山区 at its real size
  npm run seed -- --scale neighbourhood-60
                                    the same small one, with 2,000 households and 60 days of history`

const scales = ['neighbourhood', 'xishan', 'neighbourhood-60'] as const

/** @throws Error with a sentence and the usage when the words are not understood. */
export function scaleOf(words: readonly string[]): (typeof scales)[number] {
  const [flag, wanted, ...more] = words
  if (flag === undefined) return 'neighbourhood'
  const scale = scales.find((one) => one === wanted)
  if (flag === '--scale' && scale !== undefined && more.length === 0) return scale
  throw new Error(`“${words.join(' ')}” is not understood here.\n${usage}`)
}
