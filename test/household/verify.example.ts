import { randomUUID } from 'node:crypto'
import { triesOfPerson } from '@linli/shared/household/slip'
import { verify as contract } from '@linli/shared/household/verify'
import { example } from '../support/example.ts'
import { aSlip, aSlippedDoor, entered, isNowhere, wrong } from './households.ts'

export const verify = example({
  contract,
  counts: ['linli.slip_try'],
  caller: (lane) => lane.aPerson(),
  async input(lane, site) {
    const { communityId } = site
    if (isNowhere(lane, site)) return { communityId, doorId: randomUUID(), code: '23456789' }
    return entered(await aSlippedDoor(lane, site))
  },
  refusals: {
    async 'household.wrongCode'(lane) {
      const door = await aSlippedDoor(lane)
      return { ...entered(door), code: wrong(door.code) }
    },
    async 'household.slipVoid'(lane) {
      const door = await aSlippedDoor(lane)
      await aSlip(lane, lane.here, door.doorId)
      return entered(door)
    },
    async 'household.locked'(lane, caller) {
      const door = await aSlippedDoor(lane)
      const guess = { ...entered(door), code: wrong(door.code) }
      for (let at = 0; at < triesOfPerson; at += 1) await caller.ask(contract, guess)
      return entered(door)
    },
    async 'household.ofTheProvider'(lane, caller) {
      const door = await aSlippedDoor(lane)
      const { communityId, compoundId } = door
      await lane.give(caller, 'propertyStaff', { communityId, placeId: compoundId })
      return entered(door)
    },
  },
})
