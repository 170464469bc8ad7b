import { randomUUID } from 'node:crypto'
import { listCompanies } from '@linli/shared/provider/list-companies'
import { startContract } from '@linli/shared/provider/start-contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorker } from '../household/households.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aCompany } from './contracts.ts'

describe('provider.listCompanies', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('counts the compounds that a company serves today', async () => {
    const companyId = await aCompany(lane)
    const worker = await aWorker(lane, lane.here)
    const { communityId, compoundId } = lane.here
    const made = { communityId, compoundId, companyId, kind: 'propertyCompany' } as const
    const start = (startsOn: string, endsOn: string | null) =>
      worker.call(startContract, { ...made, contractId: randomUUID(), startsOn, endsOn })
    await start('2020-01-01', '2020-12-31')
    await start('2026-01-01', null)
    const { companies } = await worker.call(listCompanies, { communityId, placeId: communityId })
    expect(companies.find((one) => one.companyId === companyId)?.compounds).toBe(1)
  })
})
