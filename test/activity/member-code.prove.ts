import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { diceOf } from './dice.ts'
import { forgeCards, forgeMyCodes } from './member-codes.ts'

const [codes, scans] = [1_000_000, 10_000]
const seed = Date.now() % 2 ** 31
const say = (line: string) => console.log(`members: ${line}`)

let lane: Lane
beforeAll(async () => {
  say(`seed ${seed}`)
  lane = await aLane()
})
afterAll(() => lane.close())

it('takes no forged code of a member or card', async () => {
  const { forged, genuine } = forgeMyCodes(codes, diceOf(seed), say)
  const worker = await lane.aPerson('communityWorker')
  const door = await forgeCards(lane, worker, scans, diceOf(seed + 1), say)
  console.log(
    `PROMISE forged-member ${forged.good ?? 0} of ${codes} forged codes read as somebody’s, ` +
      `${genuine} of ${codes / 10} genuine ones; ${door.refused.accepted ?? 0} of ${scans} forged scans ` +
      `accepted through the door, ${door.genuine} of ${scans / 10} genuine ones, ${door.rows} rows`,
  )
  expect({ forged, genuine }).toEqual({ forged: { forged: codes }, genuine: codes / 10 })
  expect(door.refused).toEqual({
    'activity.cardUnknown': scans / 2,
    'activity.memberCodeForged': scans / 2,
  })
  expect([door.genuine, door.rows]).toEqual([scans / 10, scans / 10])
})
