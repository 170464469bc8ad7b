import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aSeed } from './bad-networks.ts'
import { tryOfflineQueues } from './offline-queue.ts'

const phones = 1_000

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('does each of 5 kept records once on 1,000 phones, replayed twice in random order', async () => {
  const seed = aSeed()
  const say = (line: string) => console.log(`offline queue: ${line}`)
  const { records, tries, cutThere, cutBack, ended, uneven } = await tryOfflineQueues(lane, {
    ...{ phones, seed, say },
  })
  console.log(
    `PROMISE offline-queue ${records} records of ${phones} phones, replayed twice in ${tries} tries: ` +
      `${uneven.length} not once, ${ended.length} phones told otherwise; cut on the way there ${cutThere}, ` +
      `on the way back ${cutBack}; seed ${seed}`,
  )
  expect({ ended, uneven }).toEqual({ ended: [], uneven: [] })
  expect(records).toBe(5_000)
})
