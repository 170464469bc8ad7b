import { listMyHours } from '@linli/shared/activity/list-my-hours'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { scansOut, signedIn } from './leaving.ts'
import { aRecordAt, confirm, reject } from './records.ts'

describe('activity.listMyHours', () => {
  let lane: Lane
  let member: Caller

  beforeAll(async () => {
    lane = await aLane()
    lane.setClock(new Date('2025-12-31T01:00:00Z'))
    member = await lane.aPerson('partyMember')
    await lane.give(member, 'householdMember', lane.elsewhere)
  })
  afterAll(() => lane.close())

  async function serves(day: string, minutes: number, communityId = lane.here.communityId) {
    lane.setClock(new Date(`${day}T01:00:00Z`))
    const at = await signedIn(lane, member, { startsIn: 0, lastsMinutes: 600, communityId })
    lane.passSeconds(minutes * 60)
    await scansOut(lane, member, at)
    return at
  }

  it('adds up the year by month and across communities, the cap of a day in each by itself', async () => {
    await serves('2026-01-31', 45)
    await serves('2026-02-27', 300)
    await serves('2026-02-27', 300)
    await serves('2026-02-27', 300, lane.elsewhere.communityId)
    await serves('2025-12-31', 60)
    const mine = await member.call(listMyHours, { year: 2026, skip: 0, most: 2 })
    const monthMinutes = [45, 600, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    expect(mine).toMatchObject({ minutes: 645, monthMinutes, services: 4, total: 4 })
    expect(mine.served).toHaveLength(2)
    const rest = await member.call(listMyHours, { year: 2026, skip: 2, most: 50 })
    const minutes = [...mine.served, ...rest.served].map(({ hours }) => hours.minutes)
    expect(minutes.sort((a, b) => a - b)).toEqual([0, 45, 300, 300])
    expect((await member.call(listMyHours, { year: 2025, skip: 0, most: 50 })).minutes).toBe(60)
  })

  it('shows what waits or was rejected with no hours, and nothing of others', async () => {
    const person = await lane.aPerson('partyMember')
    const at = await lane.anActivity()
    const of = await aRecordAt(lane, at, 'unconfirmed', person.personId)
    await aRecordAt(lane, at, 'confirmed')
    const year = lane.now().getUTCFullYear()
    const look = () => person.call(listMyHours, { year, skip: 0, most: 50 })
    expect(await look()).toMatchObject({ total: 1, services: 0, minutes: 0 })
    const worker = await lane.aPerson('communityWorker')
    await confirm(worker, of)
    expect(await look()).toMatchObject({ services: 1, served: [{ hours: { basis: 'noSignOut' } }] })
    await reject(worker, of)
    expect(await look()).toMatchObject({ services: 0, served: [{ hours: { basis: 'rejected' } }] })
  })
})
