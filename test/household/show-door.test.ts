import { askForDoor } from '@linli/shared/household/ask-for-door'
import { showDoor } from '@linli/shared/household/show-door'
import { triesOfPerson } from '@linli/shared/household/slip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'

describe('household.showDoor', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('names the door, and one’s own claim there alone', async () => {
    const { communityId } = lane.here
    const { doorId } = await lane.aDoor()
    const [person, other] = [await lane.aPerson(), await lane.aPerson()]
    await person.call(askForDoor, { communityId, doorId })
    const shown = await person.call(showDoor, { communityId, doorId })
    expect(shown).toMatchObject({ triesLeft: triesOfPerson, lockedUntil: null })
    expect(shown.claim).toMatchObject({ standing: 'waiting', reason: 'noSlip' })
    expect((await other.call(showDoor, { communityId, doorId })).claim).toBe(null)
  })
})
