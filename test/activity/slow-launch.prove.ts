import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { count, type Launch, launchAll } from './slow-launches.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('loses no sign-in to a launch of up to 60 seconds, wherever in its slot the code was read', async () => {
  const launches: Launch[] = []
  for (let delay = 0; delay <= 60; delay += 1)
    for (let intoSlot = 0; intoSlot < 10; intoSlot += 1) launches.push({ intoSlot, delay })
  const endings = await launchAll(lane, launches)
  const at25 = endings.filter((_, index) => launches[index]?.delay === 25)
  const counted = {
    signedIn: count(endings, 'signedIn'),
    handedIn: count(endings, 'handedIn'),
    lost: count(endings, 'refused'),
  }
  console.log(
    `PROMISE slow-launch ${endings.length} launches of 0 to 60 s: ${counted.signedIn} signed in, ` +
      `${counted.handedIn} handed in with the time of the scan, ${counted.lost} lost; ` +
      `of 10 that took 25 s ${count(at25, 'signedIn')} and ${count(at25, 'handedIn')}`,
  )
  expect(counted).toEqual({ signedIn: 255, handedIn: 355, lost: 0 })
  expect([count(at25, 'signedIn'), count(at25, 'handedIn')]).toEqual([5, 5])
})
