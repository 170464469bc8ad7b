import { randomUUID } from 'node:crypto'
import { acceptInvitation } from '@linli/shared/grant/accept-invitation'
import { handOver } from '@linli/shared/grant/hand-over'
import { readInvitation } from '@linli/shared/grant/invitation'
import { showMe } from '@linli/shared/person/show-me'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { grantIdOf } from './grants.ts'

describe('grant.handOver', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('passes a role on when the successor takes it up, and lists what is still open', async () => {
    const worker = await lane.aPerson('communityWorker')
    await lane.anActivity({ title: '还没办的活动', startsIn: 300 })
    const grantId = await grantIdOf(lane, worker, lane.here)
    const handed = await worker.call(handOver, { invitationId: randomUUID(), grantId })
    expect(handed.matters.activities.map(({ title }) => title)).toEqual(['还没办的活动'])
    expect((await worker.call(showMe, {})).grants).toHaveLength(1)
    const proof = readInvitation(handed.address)
    if (!proof) throw new Error('unreadable')
    const successor = await lane.aPerson()
    await successor.call(acceptInvitation, { ...proof, grantId: randomUUID(), name: '演示接任' })
    expect((await successor.call(showMe, {})).grants).toMatchObject([{ role: 'communityWorker' }])
    expect((await worker.call(showMe, {})).grants).toEqual([])
  })

  it('hands over nobody else’s role', async () => {
    const [worker, colleague] = [
      await lane.aPerson('communityWorker'),
      await lane.aPerson('communityWorker'),
    ]
    const grantId = await grantIdOf(lane, colleague, lane.here)
    const refused = worker.call(handOver, { invitationId: randomUUID(), grantId })
    await expect(refused).rejects.toMatchObject({ code: 'notFound' })
  })
})
