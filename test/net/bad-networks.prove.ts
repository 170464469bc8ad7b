import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aSeed, tryBadNetworks } from './bad-networks.ts'

const commands = 10_000

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('does each of 10,000 commands once through a network that cuts 4 % each way', async () => {
  const seed = aSeed()
  const say = (line: string) => console.log(`bad networks: ${line}`)
  say(`seed ${seed}`)
  const trial = await tryBadNetworks(lane, { commands, seed, say })
  const { doubled, lost, uneven, refused, acknowledged, repeated } = trial
  const percent = (part: number) => Math.round((part / trial.tries) * 1000) / 10
  const [there, back] = [percent(trial.cutThere), percent(trial.cutBack)]
  console.log(
    `PROMISE bad-networks ${acknowledged} commands of ${trial.operations} operations in ${trial.tries} tries: ` +
      `${doubled.length} done twice, ${lost.length} acknowledged and lost; cut on the way there ` +
      `${trial.cutThere} (${there} %), on the way back ${trial.cutBack} (${back} %), sent again ${repeated}; seed ${seed}`,
  )
  const wrong = { doubled, lost, uneven, refused }
  expect(wrong).toEqual({ doubled: [], lost: [], uneven: [], refused: [] })
  expect(acknowledged).toBe(commands)
  for (const share of [there, back]) {
    expect(share).toBeGreaterThan(3)
    expect(share).toBeLessThan(5)
  }
})
