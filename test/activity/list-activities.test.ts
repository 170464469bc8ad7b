import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { listActivities } from '@linli/shared/activity/list-activities'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { scanOf } from './scan.ts'

describe('activity.listActivities', () => {
  let lane: Lane
  const week = { fromOn: '2026-03-14', days: 7 }

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('shows one’s own community when none is named, in the order of the day', async () => {
    const { communityId } = lane.elsewhere
    await lane.anActivity({ communityId, title: '下午', startsIn: 300 })
    await lane.anActivity({ communityId, title: '上午', startsIn: 60 })
    const resident = await lane.aPerson('householdMember', lane.elsewhere)
    const reply = await resident.call(listActivities, { communityId: null, ...week })
    expect(reply.community).toMatchObject({
      communityId,
      name: '演示·白桂社区',
      subdistrict: '演示街道',
    })
    expect(reply.activities.map(({ title }) => title)).toEqual(['上午', '下午'])
    expect(reply.activities.map(({ canShowCode }) => canShowCode)).toEqual([false, false])
  })

  it('offers the code to those who may show it', async () => {
    await lane.anActivity()
    const { communityId } = lane.here
    const worker = await lane.aPerson('communityWorker')
    const seen = await worker.call(listActivities, { communityId, ...week })
    expect(new Set(seen.activities.map(({ canShowCode }) => canShowCode))).toEqual(new Set([true]))
    const theirs = await worker.call(listActivities, {
      communityId: lane.elsewhere.communityId,
      ...week,
    })
    expect(new Set(theirs.activities.map(({ canShowCode }) => canShowCode))).toEqual(
      new Set([false]),
    )
  })

  it('shows when one signed in oneself, and nothing of others', async () => {
    const scan = await scanOf(lane, { title: '各记各的' })
    const [member, neighbour] = [
      await lane.aPerson('partyMember'),
      await lane.aPerson('partyMember'),
    ]
    await member.call(checkIn, { ...scan, checkInId: randomUUID() })
    const timesSeenBy = async (who: typeof member) => {
      const { activities } = await who.call(listActivities, { communityId: null, ...week })
      return activities.find(({ title }) => title === '各记各的')?.checkedInAt
    }
    expect(await timesSeenBy(member)).toBe(lane.now().toISOString())
    expect(await timesSeenBy(neighbour)).toBeNull()
  })

  it('counts a day from midnight in Shanghai', async () => {
    const before = lane.now()
    lane.setClock(new Date('2026-03-19T15:59:00.000Z'))
    await lane.anActivity({ title: '午夜前', startsIn: 0, lastsMinutes: 10 })
    await lane.anActivity({ title: '午夜后', startsIn: 1, lastsMinutes: 10 })
    const resident = await lane.aPerson('householdMember')
    const titlesOn = async (fromOn: string) => {
      const { activities } = await resident.call(listActivities, {
        communityId: null,
        fromOn,
        days: 1,
      })
      return activities.map(({ title }) => title)
    }
    expect(await titlesOn('2026-03-19')).toEqual(['午夜前'])
    expect(await titlesOn('2026-03-20')).toEqual(['午夜后'])
    lane.setClock(before)
  })

  it('shows a passer-by nothing until they name a community', async () => {
    const stranger = await lane.aPerson()
    const { communityId } = lane.here
    const empty = await stranger.call(listActivities, { communityId: null, ...week })
    expect(empty).toMatchObject({ community: null, activities: [] })
    const named = await stranger.call(listActivities, { communityId, ...week })
    expect(named.community?.communityId).toBe(communityId)
  })

  it('offers nothing in a community that has not opened, and says whom to call instead', async () => {
    const { communityId, placeId } = await lane.aSite()
    await lane.anActivity({ communityId })
    const resident = await lane.aPerson('householdMember', { communityId, placeId })
    const contact = { office: '演示·便民服务站', officePhone: '0871-0000-0012' }
    for (const asked of [null, communityId]) {
      const reply = await resident.call(listActivities, { communityId: asked, ...week })
      expect(reply).toMatchObject({ community: null, activities: [] })
      expect(reply.notOpen).toMatchObject({ isInvented: true, contact })
    }
  })

  it('names the office of the nearest open place above, and none where nothing above is open', async () => {
    const { communityId } = await lane.aSite()
    const stranger = await lane.aPerson()
    const contact = async () => {
      return (await stranger.call(listActivities, { communityId, ...week })).notOpen?.contact
    }
    const above = async (kind: string, change: string) => {
      await lane.owner.query(`update linli.place set ${change} where kind = $1`, [kind])
    }
    await above('district', "office = '演示区社会工作部', office_phone = '0871-0000-0001'")
    await above('subdistrict', 'opened_at = null')
    expect(await contact()).toEqual({ office: '演示区社会工作部', officePhone: '0871-0000-0001' })
    await above('district', 'opened_at = null')
    await above('city', 'opened_at = null')
    expect(await contact()).toBeNull()
  })

  it('prefers an open community to an earlier one that is not', async () => {
    const closed = await lane.aSite()
    const member = await lane.aPerson('householdMember', closed)
    await lane.give(member, 'partyMember', lane.here)
    const reply = await member.call(listActivities, { communityId: null, ...week })
    expect(reply.community?.communityId).toBe(lane.here.communityId)
    expect(reply.notOpen).toBeNull()
  })

  it('knows no community that is none', async () => {
    const stranger = await lane.aPerson()
    for (const communityId of [randomUUID(), lane.above.communityId]) {
      const refused = stranger.call(listActivities, { communityId, ...week })
      await expect(refused).rejects.toMatchObject({ code: 'notFound' })
    }
  })

  it('refuses a date that does not exist, naming the field', async () => {
    const stranger = await lane.aPerson()
    const refused = stranger.call(listActivities, {
      communityId: null,
      fromOn: '2026-02-30',
      days: 7,
    })
    await expect(refused).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: 'fromOn', problem: 'invalid_format' }],
    })
  })
})
