import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { showActivity } from '@linli/shared/activity/show-activity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { scanOf } from './scan.ts'

describe('activity.showActivity', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('shows what, where and when, how many came, and one’s own record', async () => {
    const scan = await scanOf(lane, { capacity: 40 })
    const { communityId, activityId } = scan
    const [member, neighbour] = [
      await lane.aPerson('partyMember'),
      await lane.aPerson('partyMember'),
    ]
    const { checkIn: mine } = await member.call(checkIn, { ...scan, checkInId: randomUUID() })
    const seen = await member.call(showActivity, { communityId, activityId })
    expect(seen).toMatchObject({ attendees: 1, checkIn: mine, canShowCode: false })
    expect(seen.activity).toMatchObject({
      title: '周末清扫楼道',
      placeName: '小区北门',
      capacity: 40,
    })
    const seenByNeighbour = await neighbour.call(showActivity, { communityId, activityId })
    expect(seenByNeighbour).toMatchObject({ attendees: 1, checkIn: null })
  })

  it('opens half an hour before the start and closes at the end', async () => {
    const { communityId, activityId, startsAt, endsAt } = await lane.anActivity()
    const resident = await lane.aPerson()
    const { activity } = await resident.call(showActivity, { communityId, activityId })
    expect(Date.parse(activity.opensAt)).toBe(startsAt.getTime() - 30 * 60_000)
    expect(Date.parse(activity.closesAt)).toBe(endsAt.getTime())
  })

  it('offers the code to a community worker of this community, also from above, and to nobody else', async () => {
    const { communityId, activityId } = await lane.anActivity()
    const { subdistrictId } = lane.here
    const above = { communityId: subdistrictId, placeId: subdistrictId }
    const below = { communityId, placeId: lane.here.compoundId }
    const offered = async (at: { communityId: string; placeId: string }) => {
      const worker = await lane.aPerson('communityWorker', at)
      return (await worker.call(showActivity, { communityId, activityId })).canShowCode
    }
    expect(await offered(lane.here)).toBe(true)
    expect(await offered(above)).toBe(true)
    expect(await offered(below)).toBe(false)
    expect(await offered(lane.elsewhere)).toBe(false)
  })

  it('finds nothing under another community’s id', async () => {
    const { activityId } = await lane.anActivity()
    const resident = await lane.aPerson()
    const wrong = resident.call(showActivity, {
      communityId: lane.elsewhere.communityId,
      activityId,
    })
    await expect(wrong).rejects.toMatchObject({ code: 'notFound' })
  })
})
