import { issueSlips } from '@linli/shared/household/issue-slips'
import { showSlips } from '@linli/shared/household/show-slips'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aSheetKey, aWorker, manyDoors } from './households.ts'

describe('household.issueSlips', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('makes one good slip for each door, and voids those before', async () => {
    const site = await lane.aSite({ isOpen: true })
    await manyDoors(lane, site, 3)
    const { communityId, compoundId } = site
    const worker = await aWorker(lane, site)
    const sheetOf = async () => {
      const sheetKey = aSheetKey()
      const of = { communityId, compoundId, placeId: compoundId, sheetKey, days: 30 }
      const made = await worker.call(issueSlips, of)
      return { made, shown: () => worker.call(showSlips, { communityId, sheetKey }) }
    }
    const [first, second] = [await sheetOf(), await sheetOf()]
    expect(first.made).toMatchObject({ slips: 3, replaced: 0, validUntil: '2026-04-13' })
    expect(second.made).toMatchObject({ slips: 3, replaced: 3 })
    expect((await first.shown()).slips).toEqual([])
    expect((await second.shown()).slips.length).toBe(3)
  })
})
