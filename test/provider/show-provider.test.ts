import { randomUUID } from 'node:crypto'
import { showProvider } from '@linli/shared/provider/show-provider'
import { startContract } from '@linli/shared/provider/start-contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorker } from '../household/households.ts'
import { aLane, type Lane } from '../support/lane.ts'

describe('provider.showProvider', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('says that nobody serves, since when, to anyone', async () => {
    const site = await lane.aSite({ isOpen: true })
    const { communityId, compoundId } = site
    const none = { kind: 'none', companyId: null, startsOn: '2023-07-01', endsOn: null } as const
    const worker = await aWorker(lane, site)
    await worker.call(startContract, { communityId, compoundId, contractId: randomUUID(), ...none })
    const shown = await lane.aNewcomer().call(showProvider, { communityId, compoundId })
    expect(shown.today).toMatchObject({ kind: 'none', company: null, startsOn: '2023-07-01' })
    expect(shown.officePhone).toBe('0871-0000-0012')
  })
})
