import { randomUUID } from 'node:crypto'
import { readInvitation } from '@linli/shared/grant/invitation'
import { invite } from '@linli/shared/grant/invite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'

describe('grant.invite', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  const invitation = () => {
    const { communityId, placeId } = lane.here
    return {
      invitationId: randomUUID(),
      communityId,
      placeId,
      role: 'gridWorker' as const,
      endsOn: '2026-12-31',
    }
  }

  it('gives an address that says whom it is for only to whom it is given', async () => {
    const worker = await lane.aPerson('communityWorker')
    const input = invitation()
    const made = await worker.call(invite, input)
    expect(Date.parse(made.expiresAt) - lane.now().getTime()).toBe(7 * 86_400_000)
    const { communityId, invitationId } = input
    expect(readInvitation(made.address)).toMatchObject({ communityId, invitationId })
    expect(made.address).toMatch(/^https:\/\/linli\.example\/i\/[\w-]{22}\/[\w-]{22}\/[\w-]{22}$/)
  })

  it('gives the same address when the same request comes again, and stores no token', async () => {
    const worker = await lane.aPerson('communityWorker')
    const [input, requestId] = [invitation(), randomUUID()]
    const first = await worker.ask(invite, input, requestId)
    expect(await worker.ask(invite, input, requestId)).toEqual(first)
    const text = JSON.stringify((await lane.owner.query('select * from linli.invitation')).rows)
    const token = 'output' in first ? (readInvitation(first.output.address)?.token ?? '') : ''
    expect(token).toHaveLength(22)
    expect(text).not.toContain(token)
  })

  it('refuses another invitation under the same id', async () => {
    const worker = await lane.aPerson('communityWorker')
    const input = invitation()
    await worker.call(invite, input)
    const refused = worker.call(invite, { ...input, role: 'partyMember' })
    await expect(refused).rejects.toMatchObject({ kind: 'conflict', code: 'idReused' })
  })

  it('takes today as a last day and refuses yesterday', async () => {
    const worker = await lane.aPerson('communityWorker')
    await worker.call(invite, { ...invitation(), endsOn: '2026-03-14' })
    const refused = worker.call(invite, { ...invitation(), endsOn: '2026-03-13' })
    await expect(refused).rejects.toMatchObject({ kind: 'invalid', code: 'grant.endsTooEarly' })
  })
})
