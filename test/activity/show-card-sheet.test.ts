import { issueCard } from '@linli/shared/activity/issue-card'
import { showCardSheet } from '@linli/shared/activity/show-card-sheet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { cardFor } from './members.ts'
import { keyOf } from './show-card-sheet.example.ts'

describe('activity.showCardSheet', () => {
  let lane: Lane
  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('opens for half an hour to who has the key, and not a moment longer', async () => {
    const worker = await lane.aPerson('communityWorker')
    const asked = cardFor(lane.here, '演示·罗奶奶')
    const { sheetAddress, expiresAt } = await worker.call(issueCard, asked)
    const anybody = lane.aNewcomer()
    const sheet = keyOf(sheetAddress)
    expect(await anybody.call(showCardSheet, sheet)).toMatchObject({
      ...{ name: '演示·罗奶奶', isInvented: true, officePhone: '0871-0000-0012' },
    })
    lane.setClock(new Date(Date.parse(expiresAt) - 1))
    await anybody.call(showCardSheet, sheet)
    lane.setClock(new Date(Date.parse(expiresAt)))
    const late = anybody.call(showCardSheet, sheet)
    await expect(late).rejects.toMatchObject({ code: 'activity.sheetExpired' })
  })

  it('knows no other key, and the key nowhere else', async () => {
    const worker = await lane.aPerson('communityWorker')
    const sheet = keyOf((await worker.call(issueCard, cardFor(lane.here))).sheetAddress)
    const wrong = { ...sheet, key: 'A'.repeat(22) }
    const elsewhere = { ...sheet, communityId: lane.elsewhere.communityId }
    for (const asked of [wrong, elsewhere])
      await expect(worker.call(showCardSheet, asked)).rejects.toMatchObject({ code: 'notFound' })
  })
})
