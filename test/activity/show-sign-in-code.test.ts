import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { mostSlots, showSignInCode } from '@linli/shared/activity/show-sign-in-code'
import { readAddress, slotAt } from '@linli/shared/activity/sign-in-code'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'

describe('activity.showSignInCode', () => {
  let lane: Lane
  let worker: Caller

  beforeAll(async () => {
    lane = await aLane()
    worker = await lane.aPerson('communityWorker')
  })
  afterAll(() => lane.close())

  it('gives an address of 98 characters that another phone can sign in with', async () => {
    const { communityId, activityId } = await lane.anActivity()
    const shown = await worker.call(showSignInCode, { communityId, activityId, slots: 1 })
    const address = shown.addressStart + shown.tokens[0]
    expect(address).toHaveLength(98)
    const scanned = readAddress(address)
    expect(scanned).toMatchObject({ communityId, activityId })
    const member = await lane.aPerson('partyMember')
    const token = scanned?.token ?? ''
    const reply = await member.call(checkIn, {
      communityId,
      activityId,
      token,
      checkInId: randomUUID(),
    })
    expect(reply.isRepeated).toBe(false)
  })

  it('fetches two hours ahead, one code for each ten seconds, all different', async () => {
    const { communityId, activityId } = await lane.anActivity({ lastsMinutes: 240 })
    const shown = await worker.call(showSignInCode, { communityId, activityId, slots: mostSlots })
    expect(shown.firstSlot).toBe(slotAt(lane.now().getTime()))
    expect(new Set(shown.tokens).size).toBe(750)
    expect(JSON.stringify(shown).length).toBeLessThan(25_000)
    const inAnHour = shown.tokens[360] ?? ''
    lane.passSeconds(3600)
    const member = await lane.aPerson('partyMember')
    const scan = { communityId, activityId, token: inAnHour, checkInId: randomUUID() }
    expect((await member.call(checkIn, scan)).checkIn.standing).toBe('confirmed')
  })

  it('gives no code for after it has closed', async () => {
    const { communityId, activityId } = await lane.anActivity({ lastsMinutes: 11 })
    const shown = await worker.call(showSignInCode, { communityId, activityId, slots: mostSlots })
    const slots = slotAt(Date.parse(shown.closesAt)) - shown.firstSlot + 1
    // One minute until the end, half an hour to sign out by the code.
    expect([shown.tokens.length, slots]).toEqual([187, 187])
  })

  it('counts who has come', async () => {
    const activity = await lane.anActivity({ capacity: 40 })
    const { communityId, activityId } = activity
    for (let index = 0; index < 3; index += 1) {
      const member = await lane.aPerson('partyMember')
      const scan = {
        communityId,
        activityId,
        token: lane.tokenOf(activity),
        checkInId: randomUUID(),
      }
      await member.call(checkIn, scan)
    }
    const shown = await worker.call(showSignInCode, { communityId, activityId, slots: 1 })
    expect(shown).toMatchObject({ attendees: 3, capacity: 40 })
  })

  it('refuses a worker of another community as if there were no such activity', async () => {
    const { communityId, activityId } = await lane.anActivity()
    const other = await lane.aPerson('communityWorker', lane.elsewhere)
    const refused = other.call(showSignInCode, { communityId, activityId, slots: 1 })
    await expect(refused).rejects.toMatchObject({ kind: 'notFound', code: 'notFound' })
  })

  it('refuses a party member, who could pass the code on from home', async () => {
    const { communityId, activityId } = await lane.anActivity()
    const member = await lane.aPerson('partyMember')
    const refused = member.call(showSignInCode, { communityId, activityId, slots: 1 })
    await expect(refused).rejects.toMatchObject({ kind: 'notAllowed', code: 'notAllowed' })
  })
})
