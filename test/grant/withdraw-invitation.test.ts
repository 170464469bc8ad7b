import { randomUUID } from 'node:crypto'
import { acceptInvitation } from '@linli/shared/grant/accept-invitation'
import { withdrawInvitation } from '@linli/shared/grant/withdraw-invitation'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { anInvitation } from './invitations.ts'

describe('grant.withdrawInvitation', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('takes an invitation back, so that nobody can take it up', async () => {
    const proof = await anInvitation(lane, lane.here)
    const { communityId, invitationId } = proof
    const { placeId } = lane.here
    const worker = await lane.aPerson('communityWorker')
    await worker.call(withdrawInvitation, { communityId, placeId, invitationId })
    const newcomer = await lane.aPerson()
    const late = newcomer.call(acceptInvitation, {
      ...proof,
      grantId: randomUUID(),
      name: '演示来迟',
    })
    await expect(late).rejects.toMatchObject({ code: 'grant.invitationWithdrawn' })
  })

  it('knows no invitation of another community', async () => {
    const { communityId, invitationId } = await anInvitation(lane, lane.elsewhere)
    const worker = await lane.aPerson('communityWorker')
    const { placeId } = lane.here
    const wrong = worker.call(withdrawInvitation, {
      communityId: lane.here.communityId,
      placeId,
      invitationId,
    })
    await expect(wrong).rejects.toMatchObject({ code: 'notFound' })
    const other = worker.call(withdrawInvitation, {
      communityId,
      placeId: lane.elsewhere.placeId,
      invitationId,
    })
    await expect(other).rejects.toMatchObject({ code: 'notFound' })
  })
})
