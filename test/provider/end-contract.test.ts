import { randomUUID } from 'node:crypto'
import { showMe } from '@linli/shared/person/show-me'
import { endContract } from '@linli/shared/provider/end-contract'
import { startContract } from '@linli/shared/provider/start-contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorker } from '../household/households.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aCompany, aStaff } from './contracts.ts'

describe('provider.endContract', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('ends the roles of the company’s staff on the same day', async () => {
    const { communityId } = lane.here
    const { placeId: compoundId } = await lane.aCompound(lane.here, { isOpen: true })
    const worker = await aWorker(lane, lane.here)
    const contractId = randomUUID()
    const companyId = await aCompany(lane)
    const of = { communityId, compoundId, contractId }
    await worker.call(startContract, {
      ...{ ...of, kind: 'propertyCompany', companyId, startsOn: '2025-01-01', endsOn: null },
    })
    const staff = await aStaff(lane, worker, { communityId, compoundId })
    expect((await staff.call(showMe, {})).grants[0]?.endsAt).toBe(null)
    await worker.call(endContract, { ...of, endsOn: '2026-03-31' })
    expect((await staff.call(showMe, {})).grants[0]?.endsAt).toBe('2026-03-31T16:00:00.000Z')
  })
})
