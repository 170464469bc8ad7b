import { showInvitation } from '@linli/shared/grant/show-invitation'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { anInvitation } from './invitations.ts'

describe('grant.showInvitation', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('says which role at which place it is, before one takes it up', async () => {
    const proof = await anInvitation(lane, lane.here, 'gridWorker')
    const newcomer = await lane.aPerson()
    expect(await newcomer.call(showInvitation, proof)).toMatchObject({
      invitation: {
        role: 'gridWorker',
        place: { name: '演示·青桂社区', kind: 'community' },
        endsOn: null,
      },
      isMine: false,
    })
  })

  it('says nothing to whom only the ids are known', async () => {
    const proof = await anInvitation(lane, lane.here)
    const newcomer = await lane.aPerson()
    const refused = newcomer.call(showInvitation, { ...proof, token: 'B'.repeat(22) })
    await expect(refused).rejects.toMatchObject({ code: 'grant.invitationForged' })
  })
})
