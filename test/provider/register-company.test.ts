import { isCreditCode } from '@linli/shared/provider/credit-code'
import { listCompanies } from '@linli/shared/provider/list-companies'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorker } from '../household/households.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aCompany } from './contracts.ts'

describe('provider.registerCompany', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('is known to the whole district', async () => {
    const companyId = await aCompany(lane, '演示·春晖物业')
    const { communityId } = lane.elsewhere
    const worker = await aWorker(lane, lane.elsewhere)
    const { companies } = await worker.call(listCompanies, { communityId, placeId: communityId })
    expect(companies.find((one) => one.companyId === companyId)).toMatchObject({ compounds: 0 })
  })

  it.each([
    ['91350100M000100Y43', true],
    ['91350100M000100Y44', false],
    ['91350100M000100Y4', false],
    ['9135010OM000100Y43', false],
  ])('takes %s as a credit code: %s', (code, isOne) => {
    expect(isCreditCode(code)).toBe(isOne)
  })
})
