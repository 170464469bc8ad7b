import { issueSlips } from '@linli/shared/household/issue-slips'
import { showSlips } from '@linli/shared/household/show-slips'
import { readSlip, sheetMinutes, slipAlphabet } from '@linli/shared/household/slip'
import { verify } from '@linli/shared/household/verify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findEverywhere } from '../person/holdings.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aSheetKey, aWorker, manyDoors } from './households.ts'

describe('household.showSlips', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  async function aSheetOf(doors: number) {
    const site = await lane.aSite({ isOpen: true })
    await manyDoors(lane, site, doors)
    const { communityId, compoundId } = site
    const worker = await aWorker(lane, site)
    const sheetKey = aSheetKey()
    const of = { communityId, compoundId, placeId: compoundId, sheetKey, days: 30 }
    await worker.call(issueSlips, of)
    return { worker, sheet: { communityId, sheetKey } }
  }

  it('shows a code for every door in the order of the stairs, and the code opens that door', async () => {
    const { worker, sheet } = await aSheetOf(12)
    const { slips } = await worker.call(showSlips, sheet)
    expect(slips.map(({ door }) => door)).toEqual(
      Array.from({ length: 12 }, (_, at) => `1栋 1单元 ${at + 1}`),
    )
    const codes = slips.map(({ code }) => code)
    expect(new Set(codes).size).toBe(12)
    expect([...codes.join('')].every((letter) => slipAlphabet.includes(letter))).toBe(true)
    const scanned = readSlip(slips[0]?.address ?? '')
    if (!scanned) throw new Error('The address of a slip cannot be read.')
    const resident = await lane.aPerson()
    expect((await resident.call(verify, scanned)).claim.standing).toBe('member')
  })

  it('shows them for half an hour, to whoever has the key; neither key nor code is kept', async () => {
    const { worker, sheet } = await aSheetOf(3)
    const { slips } = await worker.call(showSlips, sheet)
    const secrets = [sheet.sheetKey, ...slips.map(({ code }) => code)]
    expect(await findEverywhere(lane.owner, ...secrets)).toEqual({})
    const other = { ...sheet, sheetKey: aSheetKey() }
    await expect(worker.call(showSlips, other)).rejects.toMatchObject({ code: 'notFound' })
    const then = lane.now()
    lane.passSeconds(sheetMinutes * 60)
    await expect(worker.call(showSlips, sheet)).rejects.toMatchObject({
      code: 'household.sheetClosed',
    })
    lane.setClock(then)
  })
})
