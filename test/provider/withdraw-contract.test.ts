import { showProvider } from '@linli/shared/provider/show-provider'
import { startContract } from '@linli/shared/provider/start-contract'
import { withdrawContract } from '@linli/shared/provider/withdraw-contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorker } from '../household/households.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { care } from './contracts.ts'

describe('provider.withdrawContract', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('leaves the compound as if it had never been entered, and its first day free', async () => {
    const site = await lane.aSite({ isOpen: true })
    const { communityId, compoundId } = site
    const worker = await aWorker(lane, site)
    const made = care(site, '2026-01-01')
    await worker.call(startContract, made)
    await worker.call(withdrawContract, { communityId, compoundId, contractId: made.contractId })
    const shown = await worker.call(showProvider, { communityId, compoundId })
    expect([shown.today, shown.contracts]).toEqual([null, []])
    expect(await worker.call(startContract, care(site, '2026-01-01'))).toHaveProperty('contractId')
  })
})
