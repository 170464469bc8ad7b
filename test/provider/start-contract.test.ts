import { randomUUID } from 'node:crypto'
import { showMe } from '@linli/shared/person/show-me'
import { showProvider } from '@linli/shared/provider/show-provider'
import { startContract } from '@linli/shared/provider/start-contract'
import { servicesIn } from '@linli/shared/rating/service'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorker } from '../household/households.ts'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aCompany, aStaff, invitedStaff, takesUp } from './contracts.ts'

describe('provider.startContract', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('splits a quarter between the old and the new, whose end nobody entered', async () => {
    const site = await lane.aSite({ isOpen: true })
    const { communityId, compoundId } = site
    const [old, fresh] = [await aCompany(lane), await aCompany(lane)]
    const worker = await aWorker(lane, site)
    for (const [companyId, startsOn] of [
      [old, '2024-05-01'],
      [fresh, '2026-02-11'],
    ] as const) {
      const made = { communityId, compoundId, contractId: randomUUID(), companyId, startsOn }
      await worker.call(startContract, { ...made, kind: 'propertyCompany', endsOn: null })
    }
    const { contracts, today } = await worker.call(showProvider, { communityId, compoundId })
    expect(today?.providerId).toBe(fresh)
    expect(servicesIn('2026-Q1', contracts)).toEqual([
      { providerId: old, from: '2026-01-01', until: '2026-02-10' },
      { providerId: fresh, from: '2026-02-11', until: '2026-03-31' },
    ])
  })

  it('ends the roles of those who served before with their last day, and no other’s', async () => {
    const { communityId } = lane.here
    const { placeId: compoundId } = await lane.aCompound(lane.here, { isOpen: true })
    const at = { communityId, compoundId }
    const worker = await aWorker(lane, lane.here)
    const [old, fresh] = [await aCompany(lane), await aCompany(lane)]
    const starts = (companyId: string, startsOn: string) =>
      worker.call(startContract, {
        ...{ ...at, contractId: randomUUID(), kind: 'propertyCompany' },
        ...{ companyId, startsOn, endsOn: null },
      })
    await starts(old, '2024-05-01')
    const staff = await aStaff(lane, worker, at)
    // Entered again by another contract of its own, a company serves on.
    await starts(old, '2026-03-20')
    expect(await endOf(staff)).toBe(null)
    const late = await invitedStaff(worker, at)
    await starts(fresh, '2026-04-01')
    expect(await endOf(staff)).toBe('2026-03-31T16:00:00.000Z')
    // Who was invited before takes up no more than is left, and so does who is invited now.
    expect(await endOf(await takesUp(lane, late))).toBe('2026-03-31T16:00:00.000Z')
    expect(await endOf(await aStaff(lane, worker, at))).toBe('2026-03-31T16:00:00.000Z')
    await starts(fresh, '2026-03-01')
    expect(await endOf(staff)).toBe('2026-03-31T16:00:00.000Z')
    lane.setClock(new Date('2026-04-01T02:00:00.000Z'))
    expect(await endOf(await aStaff(lane, worker, at))).toBe(null)
    lane.setClock(new Date('2026-03-14T01:03:00.000Z'))
  })

  it('ends them at once where the new one has begun already', async () => {
    const { communityId } = lane.here
    const { placeId: compoundId } = await lane.aCompound(lane.here, { isOpen: true })
    const at = { communityId, compoundId }
    const worker = await aWorker(lane, lane.here)
    const of = { ...at, kind: 'propertyCompany' as const, endsOn: null }
    const first = { ...of, contractId: randomUUID(), companyId: await aCompany(lane) }
    await worker.call(startContract, { ...first, startsOn: '2024-05-01' })
    const staff = await aStaff(lane, worker, at)
    const unused = await invitedStaff(worker, at)
    const second = { ...of, contractId: randomUUID(), companyId: await aCompany(lane) }
    lane.passSeconds(60)
    await worker.call(startContract, { ...second, startsOn: '2026-02-11' })
    expect(await grantsOf(lane, staff)).toEqual([lane.now().toISOString()])
    await expect(takesUp(lane, unused)).rejects.toThrow('grant.invitationExpired')
  })
})

const endOf = async (staff: Caller) => (await staff.call(showMe, {})).grants[0]?.endsAt

async function grantsOf(lane: Lane, { personId }: Caller) {
  const { rows } = await lane.owner.query<{ ends_at: Date }>(
    'select ends_at from linli.person_grant where person_id = $1',
    [personId],
  )
  return rows.map(({ ends_at: endsAt }) => endsAt.toISOString())
}
