import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { hold } from '@linli/shared/activity/hold'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Activity } from '../support/arrange.ts'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'

describe('activity.checkIn', () => {
  let lane: Lane
  let member: Caller
  let activity: Activity
  let scan: { communityId: string; activityId: string; token: string; checkInId: string }

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())
  beforeEach(async () => {
    member = await lane.aPerson('partyMember')
    activity = await lane.anActivity()
    const { communityId, activityId } = activity
    scan = { communityId, activityId, token: lane.tokenOf(activity), checkInId: randomUUID() }
  })

  it('records who stands before the code, once, with one line in the ledger', async () => {
    const reply = await member.call(checkIn, scan)
    expect(reply.isRepeated).toBe(false)
    expect(reply.checkIn).toEqual({
      checkInId: scan.checkInId,
      checkedInAt: lane.now().toISOString(),
      standing: 'confirmed',
      way: 'scan',
    })
    expect(reply.activity.title).toBe('周末清扫楼道')
    expect(await rows('check_in')).toEqual([{ person_id: member.personId, id: scan.checkInId }])
    expect(await rows('record')).toEqual([{ person_id: member.personId, id: scan.checkInId }])
  })

  it('answers a second scan with the time of the first and changes nothing', async () => {
    const first = await member.call(checkIn, scan)
    lane.passSeconds(25)
    const again = { ...scan, token: lane.tokenOf(activity), checkInId: randomUUID() }
    expect(await member.call(checkIn, again)).toEqual({ ...first, isRepeated: true })
    expect(await rows('check_in')).toHaveLength(1)
    expect(await rows('record')).toHaveLength(1)
  })

  it('gives the same answer when the same request comes again, even after its code has passed', async () => {
    const first = await member.call(checkIn, scan)
    lane.passSeconds(3600)
    expect(await member.call(checkIn, scan)).toEqual(first)
    expect(await rows('record')).toHaveLength(1)
  })

  it('takes the code of the two slots before, and refuses the one before those', async () => {
    const slotStart = new Date(Math.ceil(lane.now().getTime() / 10_000) * 10_000)
    lane.setClock(slotStart)
    const old = { ...scan, token: lane.tokenOf(activity, 30) }
    await expect(member.call(checkIn, old)).rejects.toMatchObject({ code: 'activity.codeExpired' })
    expect(await rows('check_in')).toEqual([])
    const fresh = { ...scan, token: lane.tokenOf(activity, 20) }
    expect((await member.call(checkIn, fresh)).isRepeated).toBe(false)
  })

  it('takes an expired code while the moment of the scan is held, and no longer', async () => {
    await member.call(hold, {
      communityId: scan.communityId,
      activityId: scan.activityId,
      token: scan.token,
    })
    lane.passSeconds(599)
    expect((await member.call(checkIn, scan)).checkIn.checkedInAt).toBe(lane.now().toISOString())
    const late = await lane.aPerson('partyMember')
    const token = lane.tokenOf(activity)
    await late.call(hold, { communityId: scan.communityId, activityId: scan.activityId, token })
    lane.passSeconds(601)
    const tooLate = late.call(checkIn, { ...scan, token, checkInId: randomUUID() })
    await expect(tooLate).rejects.toMatchObject({ code: 'activity.codeExpired' })
  })

  it('lets nobody use the moment that another person holds', async () => {
    await member.call(hold, {
      communityId: scan.communityId,
      activityId: scan.activityId,
      token: scan.token,
    })
    lane.passSeconds(60)
    const friend = await lane.aPerson('partyMember')
    await expect(friend.call(checkIn, scan)).rejects.toMatchObject({ code: 'activity.codeExpired' })
  })

  it('keeps a held moment when the activity ends meanwhile', async () => {
    lane.setClock(new Date(activity.closesAt.getTime() - 5_000))
    const token = lane.tokenOf(activity)
    await member.call(hold, { communityId: scan.communityId, activityId: scan.activityId, token })
    lane.passSeconds(120)
    expect((await member.call(checkIn, { ...scan, token })).isRepeated).toBe(false)
  })

  it('refuses a code of a slot that has not come', async () => {
    const ahead = { ...scan, token: lane.tokenOf(activity, -20) }
    await expect(member.call(checkIn, ahead)).rejects.toMatchObject({ code: 'activity.codeAhead' })
  })

  it('refuses a code that was altered, or made for another activity', async () => {
    const other = await lane.anActivity()
    const flipped = scan.token.slice(0, -1) + (scan.token.endsWith('A') ? 'B' : 'A')
    for (const token of [flipped, lane.tokenOf(other), 'A'.repeat(28)]) {
      await expect(member.call(checkIn, { ...scan, token })).rejects.toMatchObject({
        kind: 'invalid',
        code: 'activity.codeForged',
      })
    }
    expect(await rows('check_in')).toEqual([])
  })

  it('refuses before the doors open and after the end', async () => {
    const later = await lane.anActivity({ startsIn: 31 })
    const over = await lane.anActivity({ startsIn: -200, lastsMinutes: 60 })
    const at = ({ activityId }: Activity, token: string) => ({ ...scan, activityId, token })
    const early = member.call(checkIn, at(later, lane.tokenOf(later)))
    await expect(early).rejects.toMatchObject({ code: 'activity.notOpenYet' })
    const late = member.call(checkIn, at(over, lane.tokenOf(over)))
    await expect(late).rejects.toMatchObject({ code: 'activity.over' })
  })

  it('does not refuse whom the community does not know: the record waits', async () => {
    const stranger = await lane.aPerson()
    expect((await stranger.call(checkIn, scan)).checkIn.standing).toBe('unconfirmed')
    const memberElsewhere = await lane.aPerson('partyMember', lane.elsewhere)
    const theirs = { ...scan, checkInId: randomUUID() }
    expect((await memberElsewhere.call(checkIn, theirs)).checkIn.standing).toBe('unconfirmed')
  })

  it('confirms whoever the community knows where an activity is for everybody', async () => {
    const forAll = await lane.anActivity({ invitedRoles: [] })
    const { communityId, activityId } = forAll
    const token = lane.tokenOf(forAll)
    const standingOf = async (who: Caller) => {
      const asked = { communityId, activityId, token, checkInId: randomUUID() }
      return (await who.call(checkIn, asked)).checkIn.standing
    }
    expect(await standingOf(await lane.aPerson('gridWorker'))).toBe('confirmed')
    expect(await standingOf(await lane.aPerson())).toBe('unconfirmed')
    const other = await lane.aPerson('gridWorker', lane.elsewhere)
    expect(await standingOf(other)).toBe('unconfirmed')
  })

  it('refuses an id that already stands for another request', async () => {
    await member.call(checkIn, scan)
    lane.passSeconds(10)
    const otherBody = member.call(checkIn, { ...scan, token: lane.tokenOf(activity) })
    await expect(otherBody).rejects.toMatchObject({ kind: 'conflict', code: 'idReused' })
    const other = await lane.anActivity()
    const { activityId } = other
    const elsewhere = member.call(checkIn, { ...scan, activityId, token: lane.tokenOf(other) })
    await expect(elsewhere).rejects.toMatchObject({ kind: 'conflict', code: 'idReused' })
  })

  it('knows no activity under another community’s id', async () => {
    const { communityId } = lane.elsewhere
    const token = lane.tokenOf({ communityId, activityId: activity.activityId })
    const wrong = member.call(checkIn, { ...scan, communityId, token })
    await expect(wrong).rejects.toMatchObject({ kind: 'notFound', code: 'notFound' })
  })

  it('gives twenty parallel scans of one member one row and one answer', async () => {
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => member.call(checkIn, { ...scan, checkInId: randomUUID() })),
    )
    expect(new Set(replies.map((reply) => reply.checkIn.checkInId)).size).toBe(1)
    expect(replies.filter((reply) => !reply.isRepeated)).toHaveLength(1)
    expect(await rows('check_in')).toHaveLength(1)
    expect(await rows('record')).toHaveLength(1)
  })

  async function rows(table: 'check_in' | 'record') {
    const [id, of] =
      table === 'record' ? ['record_id', 'subject_id'] : ['check_in_id', 'activity_id']
    const found = await lane.owner.query(
      `select person_id, ${id} as id from linli.${table} where ${of} = $1
       ${table === 'record' ? "and operation = 'activity.checkIn'" : ''}`,
      [scan.activityId],
    )
    return found.rows
  }
})
