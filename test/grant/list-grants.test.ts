import { listGrants } from '@linli/shared/grant/list-grants'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { anInvitation } from './invitations.ts'

describe('grant.listGrants', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('shows who serves at a place and which invitations are open, and what the caller may end', async () => {
    const { communityId, placeId } = lane.here
    const secretary = await lane.aPerson('branchSecretary')
    await lane.aPerson('partyMember')
    await lane.aPerson('gridWorker')
    const { invitationId } = await anInvitation(lane, lane.here, 'gridWorker')
    const list = await secretary.call(listGrants, { communityId, placeId, skip: 0, most: 50 })
    const seen = list.grants.map(({ role, isMine, mayEnd }) => [role, isMine, mayEnd])
    expect(seen).toHaveLength(4)
    expect(seen).toEqual(
      expect.arrayContaining([
        ['branchSecretary', true, false],
        ['partyMember', false, true],
        ['gridWorker', false, false],
        ['communityWorker', false, false],
      ]),
    )
    expect(list.total).toBe(4)
    expect(list.invitations.map((open) => open.invitationId)).toEqual([invitationId])
  })

  it('shows nobody of another community', async () => {
    const worker = await lane.aPerson('communityWorker', lane.elsewhere)
    const { communityId, placeId } = lane.elsewhere
    const { grants } = await worker.call(listGrants, { communityId, placeId, skip: 0, most: 50 })
    expect(grants).toHaveLength(1)
  })
})
