import { randomUUID } from 'node:crypto'
import { showProvider } from '@linli/shared/provider/show-provider'
import { startContract } from '@linli/shared/provider/start-contract'
import { servicesIn } from '@linli/shared/rating/service'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorker } from '../household/households.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aCompany } from './contracts.ts'

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
})
