import { randomUUID } from 'node:crypto'
import { acceptInvitation } from '@linli/shared/grant/accept-invitation'
import { readInvitation } from '@linli/shared/grant/invitation'
import { invite } from '@linli/shared/grant/invite'
import { showMe } from '@linli/shared/person/show-me'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { anInvitation } from './invitations.ts'

describe('grant.acceptInvitation', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('makes a stranger what the invitation says, from now on, under the name they give', async () => {
    const proof = await anInvitation(lane, lane.here, 'gridWorker')
    const newcomer = await lane.aPerson()
    await newcomer.call(acceptInvitation, { ...proof, grantId: randomUUID(), name: '演示新网格员' })
    expect(await newcomer.call(showMe, {})).toMatchObject({
      name: '演示新网格员',
      isInvented: false,
      grants: [{ role: 'gridWorker', communityId: lane.here.communityId, endsAt: null }],
    })
  })

  it('lets one of two take it up, when both try at once', async () => {
    const proof = await anInvitation(lane, lane.here)
    const both = await Promise.all([lane.aPerson(), lane.aPerson()])
    const tried = both.map((one) =>
      one.ask(acceptInvitation, { ...proof, grantId: randomUUID(), name: '演示抢先' }),
    )
    const failures = (await Promise.all(tried)).flatMap((answer) =>
      'failure' in answer ? [answer.failure] : [],
    )
    expect(failures).toEqual([{ kind: 'conflict', code: 'grant.invitationUsed' }])
    const { rows } = await lane.owner.query(
      `select count(*)::int as grants from linli.person_grant where person_id = any ($1)`,
      [both.map(({ personId }) => personId)],
    )
    expect(rows).toEqual([{ grants: 1 }])
  })

  it('ends with the last day in Shanghai', async () => {
    const { communityId, placeId } = lane.here
    const worker = await lane.aPerson('communityWorker')
    const wish = { invitationId: randomUUID(), communityId, placeId, role: 'gridWorker' as const }
    const { address } = await worker.call(invite, { ...wish, endsOn: '2026-03-14' })
    const newcomer = await lane.aPerson()
    const proof = readInvitation(address)
    if (!proof) throw new Error('unreadable')
    await newcomer.call(acceptInvitation, { ...proof, grantId: randomUUID(), name: '演示一日' })
    const { grants } = await newcomer.call(showMe, {})
    expect(grants[0]?.endsAt).toBe('2026-03-14T16:00:00.000Z')
  })

  it('tells whoever invited', async () => {
    const worker = await lane.aPerson('communityWorker')
    const { communityId, placeId } = lane.here
    const wish = {
      invitationId: randomUUID(),
      communityId,
      placeId,
      role: 'partyMember' as const,
      endsOn: null,
    }
    const proof = readInvitation((await worker.call(invite, wish)).address)
    if (!proof) throw new Error('unreadable')
    const newcomer = await lane.aPerson()
    await newcomer.call(acceptInvitation, { ...proof, grantId: randomUUID(), name: '演示党员' })
    const { rows } = await lane.owner.query(
      'select kind, role, place_name, person_name from linli.message where person_id = $1',
      [worker.personId],
    )
    expect(rows).toEqual([
      {
        kind: 'invitationAccepted',
        role: 'partyMember',
        place_name: '演示·青桂社区',
        person_name: '演示党员',
      },
    ])
  })
})
