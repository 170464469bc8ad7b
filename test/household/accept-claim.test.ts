import { acceptClaim } from '@linli/shared/household/accept-claim'
import { askForDoor } from '@linli/shared/household/ask-for-door'
import { listClaims } from '@linli/shared/household/list-claims'
import { showMyHouseholds } from '@linli/shared/household/show-my-households'
import { verify } from '@linli/shared/household/verify'
import { listMessages } from '@linli/shared/person/list-messages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aMember, aSlippedDoor, aWorker, entered } from './households.ts'

describe('household.acceptClaim', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('lets a second adult share the one household, and tells them', async () => {
    const { person, communityId, compoundId, doorId, code } = await aMember(lane)
    const second = await lane.aPerson()
    const { claim } = await second.call(verify, { communityId, doorId, code })
    const worker = await aWorker(lane, lane.here)
    await worker.call(acceptClaim, { communityId, compoundId, claimId: claim.claimId })
    for (const one of [person, second]) {
      expect((await one.call(showMyHouseholds, {})).claims).toMatchObject([
        { doorId, standing: 'member', adults: 2 },
      ])
    }
    const { messages } = await second.call(listMessages, { skip: 0, most: 1 })
    expect(messages[0]?.kind).toBe('householdAccepted')
    const asked = { communityId, compoundId, which: 'member', skip: 0, most: 9 } as const
    const { members, proven } = await worker.call(listClaims, asked)
    expect({ members, proven }).toEqual({ members: 2, proven: 1 })
  })

  it('lets one be the first behind a door, also when a code is entered at the same moment', async () => {
    const worker = await aWorker(lane, lane.here)
    for (let round = 0; round < 8; round += 1) {
      const door = await aSlippedDoor(lane)
      const { communityId, compoundId, doorId } = door
      const asking = [await lane.aPerson(), await lane.aPerson()]
      const claims = await Promise.all(
        asking.map((one) => one.call(askForDoor, { communityId, doorId })),
      )
      const withCode = await lane.aPerson()
      const [{ claim }] = await Promise.all([
        withCode.call(verify, entered(door)),
        ...claims.map(({ claimId }) =>
          worker.call(acceptClaim, { communityId, compoundId, claimId }),
        ),
      ])
      const { rows } = await lane.owner.query(
        `select count(*) filter (where is_first)::int as first, count(*)::int as members
         from linli.household_claim where door_id = $1 and standing = 'member'`,
        [doorId],
      )
      expect(rows).toEqual([{ first: 1, members: claim.standing === 'member' ? 3 : 2 }])
    }
  })
})
