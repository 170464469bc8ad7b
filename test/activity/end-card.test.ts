import { cardEndReasons } from '@linli/shared/activity/card'
import { checkInMember } from '@linli/shared/activity/check-in-member'
import { endCard } from '@linli/shared/activity/end-card'
import { issueCard } from '@linli/shared/activity/issue-card'
import { listCards } from '@linli/shared/activity/list-cards'
import { showCardSheet } from '@linli/shared/activity/show-card-sheet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aCard, cardFor, scanned } from './members.ts'
import { attendanceOf } from './records.ts'
import { keyOf } from './show-card-sheet.example.ts'

describe('activity.endCard', () => {
  let lane: Lane
  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('ends a card that was lost, and what it signed in stays', async () => {
    const worker = await lane.aPerson('communityWorker')
    const { communityId, cardId, code } = await aCard(lane, lane.here)
    const [before, after] = [await lane.anActivity({}), await lane.anActivity({})]
    await worker.call(checkInMember, scanned(before, 'card', code))
    const ended = await worker.call(endCard, { communityId, cardId, endedBecause: 'lost' })
    expect(ended).toEqual({ endedAt: lane.now().toISOString() })
    await expect(worker.call(checkInMember, scanned(after, 'card', code))).rejects.toMatchObject({
      code: 'activity.cardEnded',
    })
    expect((await attendanceOf(worker, before)).attendees).toBe(1)
  })

  it.each(cardEndReasons)('keeps why for whoever reads the list: %s', async (endedBecause) => {
    const site = await lane.aSite({ isOpen: true })
    const worker = await lane.aPerson('communityWorker', site)
    const { communityId, cardId } = await aCard(lane, site)
    await worker.call(endCard, { communityId, cardId, endedBecause })
    const { cards } = await worker.call(listCards, { communityId, skip: 0, most: 5 })
    expect(cards).toMatchObject([{ cardId, endedBecause }])
  })

  it('closes its sheet with it, and knows no card of another community', async () => {
    const worker = await lane.aPerson('communityWorker')
    const asked = cardFor(lane.here)
    const { sheetAddress } = await worker.call(issueCard, asked)
    const { communityId, cardId } = asked
    await worker.call(endCard, { communityId, cardId, endedBecause: 'noLonger' })
    const sheet = worker.call(showCardSheet, keyOf(sheetAddress))
    await expect(sheet).rejects.toMatchObject({ code: 'notFound' })
    const abroad = await aCard(lane, lane.elsewhere)
    const foreign = { communityId, cardId: abroad.cardId, endedBecause: 'lost' as const }
    await expect(worker.call(endCard, foreign)).rejects.toMatchObject({ code: 'notFound' })
  })
})
