import { askForDoor } from '@linli/shared/household/ask-for-door'
import { moveOut } from '@linli/shared/household/move-out'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'

describe('household.askForDoor', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('waits at one door at a time; taken back, another can be asked for', async () => {
    const { communityId } = lane.here
    const [one, other] = [await lane.aDoor(), await lane.aDoor()]
    const person = await lane.aPerson()
    const { claimId } = await person.call(askForDoor, { communityId, doorId: one.doorId })
    const next = { communityId, doorId: other.doorId }
    await expect(person.call(askForDoor, next)).rejects.toMatchObject({
      code: 'household.alreadyWaiting',
    })
    await person.call(moveOut, { communityId, claimId })
    expect(await person.call(askForDoor, next)).toHaveProperty('claimId')
  })
})
