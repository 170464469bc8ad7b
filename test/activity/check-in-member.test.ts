import { checkIn } from '@linli/shared/activity/check-in'
import { checkInMember } from '@linli/shared/activity/check-in-member'
import { listMyReceipts } from '@linli/shared/activity/list-my-receipts'
import { listMessages } from '@linli/shared/person/list-messages'
import { showMe } from '@linli/shared/person/show-me'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { diceOf } from './dice.ts'
import { forgeCards, forgeMyCodes } from './member-codes.ts'
import { aCard, endIt, myCodeOf, scanned } from './members.ts'
import { attendanceOf } from './records.ts'
import { scanOf } from './scan.ts'

describe('activity.checkInMember', () => {
  let lane: Lane
  let worker: Caller

  beforeAll(async () => {
    lane = await aLane()
    worker = await lane.aPerson('communityWorker')
  })
  afterAll(() => lane.close())

  it('signs in who shows 我的码, tells them, and gives them a receipt that says how', async () => {
    const member = await lane.aPerson('partyMember')
    const at = await lane.anActivity({ title: '院坝清扫' })
    const done = await worker.call(checkInMember, scanned(at, 'myCode', myCodeOf(lane, member)))
    const checkedInAt = lane.now().toISOString()
    const { name } = await member.call(showMe, {})
    expect(done).toEqual({
      ...{ isRepeated: false, name, checkedInAt, standing: 'confirmed', grade: 'B' },
    })
    const { receipts } = await member.call(listMyReceipts, { skip: 0, most: 5 })
    expect(receipts).toMatchObject([{ way: 'myCode', standing: 'confirmed', checkedInAt }])
    const { messages } = await member.call(listMessages, { skip: 0, most: 5 })
    expect(messages).toMatchObject([{ kind: 'checkedInForYou', title: '院坝清扫' }])
  })

  it('signs in the holder of a card as a C, by the name on it', async () => {
    const card = await aCard(lane, lane.here)
    const at = await lane.anActivity({})
    const done = await worker.call(checkInMember, scanned(at, 'card', card.code))
    expect(done).toMatchObject({ name: '演示·罗奶奶', standing: 'confirmed', grade: 'C' })
    const { people } = await attendanceOf(worker, at)
    expect(people).toMatchObject([{ name: '演示·罗奶奶', way: 'card', grade: 'C' }])
  })

  it('answers the time of the first scan to any other, whoever scans and whichever way', async () => {
    const member = await lane.aPerson('partyMember')
    const scan = await scanOf(lane, {})
    await member.call(checkIn, { ...scan, checkInId: scanned(scan, 'card', '').checkInId })
    const first = lane.now().toISOString()
    lane.passSeconds(40)
    const other = await lane.aPerson('communityWorker')
    for (const by of [worker, other]) {
      const again = await by.call(checkInMember, scanned(scan, 'myCode', myCodeOf(lane, member)))
      expect(again).toMatchObject({ isRepeated: true, checkedInAt: first, grade: 'B' })
    }
    expect((await attendanceOf(worker, scan)).attendees).toBe(1)
  })

  it('makes one row of twenty scans of one card at once', async () => {
    const card = await aCard(lane, lane.here)
    const at = await lane.anActivity({})
    const scans = Array.from({ length: 20 }, () => scanned(at, 'card', card.code))
    await withConnections(scans.length)
    const answers = await Promise.all(scans.map((scan) => worker.call(checkInMember, scan)))
    expect(answers.filter(({ isRepeated }) => !isRepeated)).toHaveLength(1)
    expect((await attendanceOf(worker, at)).attendees).toBe(1)
  })

  /**
   * Opened before, one after the other. Twenty that PostgreSQL has to open at one moment can take longer on a busy
   * machine than the 3 s a call waits for its own, which it then answers with `unavailable`.
   */
  async function withConnections(many: number) {
    const held = []
    for (let number = 0; number < many; number += 1) held.push(await lane.pool.connect())
    for (const one of held) one.release()
  }

  it('leaves whom nobody knows to be confirmed', async () => {
    const stranger = await lane.aPerson()
    const at = await lane.anActivity({})
    const done = await worker.call(checkInMember, scanned(at, 'myCode', myCodeOf(lane, stranger)))
    expect(done.standing).toBe('unconfirmed')
  })

  it('knows no card of another community, none that was replaced, and not one’s own code', async () => {
    const at = await lane.anActivity({})
    const [abroad, lost] = [await aCard(lane, lane.elsewhere), await aCard(lane, lane.here)]
    await endIt(lane, lost)
    const code = async (scan: ReturnType<typeof scanned>) => {
      const answer = await worker.ask(checkInMember, scan)
      return 'failure' in answer ? answer.failure.code : 'done'
    }
    expect(await code(scanned(at, 'card', abroad.code))).toBe('activity.cardUnknown')
    expect(await code(scanned(at, 'card', lost.code))).toBe('activity.cardEnded')
    expect(await code(scanned(at, 'myCode', myCodeOf(lane, worker)))).toBe('activity.ownRecord')
    expect((await attendanceOf(worker, at)).attendees).toBe(0)
  })

  it('lets the unaltered code in, and none of 5,000 forged ones at the reader, of 60 through the door', async () => {
    expect(forgeMyCodes(5000, diceOf(1))).toEqual({ forged: { forged: 5000 }, genuine: 500 })
    expect(await forgeCards(lane, worker, 60, diceOf(2))).toEqual({
      refused: { 'activity.cardUnknown': 30, 'activity.memberCodeForged': 30 },
      genuine: 6,
      rows: 6,
    })
  })
})
