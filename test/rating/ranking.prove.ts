import { expect, it } from 'vitest'
import { compareRanks } from './cities.ts'

const [cities, seed] = [1000, 1]
/** Surveys of owners differ between compounds by about this; the others show how far the promise reaches. */
const middling = 0.3

it.each([0.2, middling, 0.4])(
  'ranks better than the plain average where true means spread by %f',
  (spread) => {
    const { plain, score, gain, half } = compareRanks(cities, seed, spread)
    const figure =
      `${cities} cities, seeds ${seed} to ${seed + cities - 1}, true means spread by ${spread}: ` +
      `places off by ${score.toFixed(3)}, the plain average's by ${plain.toFixed(3)}; ` +
      `gain ${gain.toFixed(3)} ± ${half.toFixed(3)}`
    console.log(spread === middling ? `PROMISE ranking ${figure}` : `ranking: ${figure}`)
    expect(gain - half).toBeGreaterThan(0)
  },
)
