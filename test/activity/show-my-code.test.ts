import { checkInMember } from '@linli/shared/activity/check-in-member'
import { myCodesAhead, readMemberCode } from '@linli/shared/activity/member-code'
import { showMyCode } from '@linli/shared/activity/show-my-code'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMyCode } from '../../functions/activity/member-code.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { scanned } from './members.ts'

describe('activity.showMyCode', () => {
  let lane: Lane
  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('gives codes from now on, each good in its half minute and a minute longer', async () => {
    const member = await lane.aPerson()
    const { tokens, addressStart } = await member.call(showMyCode, {})
    expect(tokens).toHaveLength(myCodesAhead)
    expect(new Set(tokens).size).toBe(myCodesAhead)
    const [code = ''] = tokens
    expect(readMemberCode(addressStart + code)).toEqual({ way: 'myCode', code })
    const keys = lane.settings.signInKeys
    const slotEnds = (Math.floor(lane.now().getTime() / 30_000) + 1) * 30_000
    const at = (now: number) => readMyCode(keys, code, now).verdict
    expect([at(slotEnds - 30_001), at(slotEnds - 30_000)]).toEqual(['ahead', 'good'])
    expect([at(slotEnds + 59_999), at(slotEnds + 60_000)]).toEqual(['good', 'expired'])
  })

  it('says nothing of the person, and is not like their other codes', async () => {
    const member = await lane.aPerson()
    const { tokens } = await member.call(showMyCode, {})
    const id = member.personId.replaceAll('-', '')
    const hex = tokens.map((token) => Buffer.from(token, 'base64url').toString('hex'))
    expect(hex.some((text) => text.includes(id))).toBe(false)
    expect(JSON.stringify(tokens)).not.toContain(member.openId)
    expect(new Set(hex.map((text) => text.slice(10, 26))).size).toBe(myCodesAhead)
  })

  it('asks for consent first, and tells what an organizer made of it', async () => {
    const newcomer = lane.aNewcomer()
    await expect(newcomer.call(showMyCode, {})).rejects.toMatchObject({ code: 'consentNeeded' })
    const member = await lane.aPerson('partyMember')
    const { tokens, latest } = await member.call(showMyCode, {})
    expect(latest).toBe(null)
    const worker = await lane.aPerson('communityWorker')
    const { communityId, activityId, title } = await lane.anActivity({})
    await worker.call(
      checkInMember,
      scanned({ communityId, activityId }, 'myCode', tokens[0] ?? ''),
    )
    const checkedInAt = lane.now().toISOString()
    expect((await member.call(showMyCode, {})).latest).toEqual({
      ...{ communityId, activityId, title, checkedInAt },
    })
  })
})
