import { checkIn } from '@linli/shared/activity/check-in'
import { checkInMember } from '@linli/shared/activity/check-in-member'
import { issueCard } from '@linli/shared/activity/issue-card'
import { listCards } from '@linli/shared/activity/list-cards'
import { listMyReceipts } from '@linli/shared/activity/list-my-receipts'
import { readMemberCode } from '@linli/shared/activity/member-code'
import { showCardSheet } from '@linli/shared/activity/show-card-sheet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aCard, cardFor, myCodeOf, scanned } from './members.ts'
import { scanOf } from './scan.ts'
import { keyOf } from './show-card-sheet.example.ts'

describe('activity.issueCard', () => {
  let lane: Lane
  let worker: Caller

  beforeAll(async () => {
    lane = await aLane()
    worker = await lane.aPerson('communityWorker')
  })
  afterAll(() => lane.close())

  /** What the camera of the organizer reads off the paper. */
  async function printed(sheetAddress: string): Promise<string> {
    const { address } = await worker.call(showCardSheet, keyOf(sheetAddress))
    const read = readMemberCode(address)
    if (read?.way !== 'card') throw new Error('There is no card on the sheet.')
    return read.code
  }

  it('issues a card of 128 random bits, of which only the digest is kept', async () => {
    const asked = cardFor(lane.here)
    const code = await printed((await worker.call(issueCard, asked)).sheetAddress)
    expect(Buffer.from(code, 'base64url')).toHaveLength(16)
    const at = await lane.anActivity({})
    const { name } = await worker.call(checkInMember, scanned(at, 'card', code))
    expect(name).toBe(asked.name)
    const { rows } = await lane.owner.query('select * from linli.paper_card where card_id = $1', [
      asked.cardId,
    ])
    const hex = Buffer.from(code, 'base64url').toString('hex')
    expect(JSON.stringify(rows)).not.toContain(hex)
    expect(rows[0].code_digest).toHaveLength(32)
  })

  it('voids the card it replaces, and goes on with the same person', async () => {
    const asked = cardFor(lane.here)
    const before = await printed((await worker.call(issueCard, asked)).sheetAddress)
    const at = await lane.anActivity({})
    await worker.call(checkInMember, scanned(at, 'card', before))
    const renewed = { ...cardFor(lane.here), replaces: asked.cardId }
    const after = await printed((await worker.call(issueCard, renewed)).sheetAddress)
    const again = await worker.call(checkInMember, scanned(at, 'card', after))
    expect(again.isRepeated).toBe(true)
    await expect(worker.call(checkInMember, scanned(at, 'card', before))).rejects.toMatchObject({
      code: 'activity.cardEnded',
    })
    const { cards } = await worker.call(listCards, {
      ...{ communityId: lane.here.communityId, skip: 0, most: 50 },
    })
    const [stands, ended] = [renewed.cardId, asked.cardId].map((cardId) =>
      cards.find((card) => card.cardId === cardId),
    )
    expect([stands?.endedBecause, ended?.endedBecause]).toEqual([null, 'replaced'])
  })

  it('gives the records of a card to its holder, once they have WeChat', async () => {
    const card = await aCard(lane, lane.here)
    const [only, both] = [await lane.anActivity({}), await scanOf(lane, {})]
    await worker.call(checkInMember, scanned(only, 'card', card.code))
    await worker.call(checkInMember, scanned(both, 'card', card.code))
    const holder = await lane.aPerson('partyMember')
    await holder.call(checkIn, { ...both, checkInId: scanned(both, 'card', '').checkInId })
    const mine = { ...cardFor(lane.here), myCode: myCodeOf(lane, holder), replaces: card.cardId }
    await worker.call(issueCard, mine)
    const { receipts } = await holder.call(listMyReceipts, { skip: 0, most: 5 })
    expect(receipts.map(({ way, activity }) => [way, activity.activityId]).sort()).toEqual(
      [
        ['card', only.activityId],
        ['scan', both.activityId],
      ].sort(),
    )
  })

  it('gives somebody with WeChat one valid card, also if ten are asked for at once', async () => {
    const member = await lane.aPerson()
    const asked = () => ({ ...cardFor(lane.here), myCode: myCodeOf(lane, member) })
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => worker.ask(issueCard, asked())),
    )
    const codes = answers.flatMap((answer) => ('failure' in answer ? [answer.failure.code] : []))
    expect(codes).toEqual(Array.from({ length: 9 }, () => 'activity.cardStands'))
  })

  it('wants the consent on paper', async () => {
    const unsigned = { ...cardFor(lane.here), hasSigned: false } as unknown as ReturnType<
      typeof cardFor
    >
    await expect(worker.call(issueCard, unsigned)).rejects.toMatchObject({ code: 'invalid' })
  })
})
