import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { listMyReceipts } from '@linli/shared/activity/list-my-receipts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'

describe('activity.listMyReceipts', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  async function signsIn(who: Caller, communityId: string, title: string) {
    const activity = await lane.anActivity({ communityId, title })
    const { activityId } = activity
    const token = lane.tokenOf(activity)
    return who.call(checkIn, { communityId, activityId, token, checkInId: randomUUID() })
  }

  it('shows every record in one’s name, wherever one served, the newest first', async () => {
    const member = await lane.aPerson('partyMember')
    await signsIn(member, lane.here.communityId, '清扫')
    lane.passSeconds(60)
    const latest = await signsIn(member, lane.elsewhere.communityId, '义诊')
    const { total, receipts } = await member.call(listMyReceipts, { skip: 0, most: 20 })
    expect(total).toBe(2)
    expect(
      receipts.map(({ community, activity, standing }) => [community, activity.title, standing]),
    ).toEqual([
      ['演示·白桂社区', '义诊', 'unconfirmed'],
      ['演示·青桂社区', '清扫', 'confirmed'],
    ])
    expect(receipts[0]).toMatchObject(latest.checkIn)
  })

  it('shows nobody else’s', async () => {
    await signsIn(await lane.aPerson('partyMember'), lane.here.communityId, '别人的')
    const neighbour = await lane.aPerson('partyMember')
    expect(await neighbour.call(listMyReceipts, { skip: 0, most: 20 })).toEqual({
      total: 0,
      receipts: [],
    })
  })

  it('goes on where the last page ended', async () => {
    const member = await lane.aPerson('partyMember')
    for (const title of ['一', '二', '三']) {
      await signsIn(member, lane.here.communityId, title)
      lane.passSeconds(1)
    }
    const titles = async (skip: number) => {
      const { receipts } = await member.call(listMyReceipts, { skip, most: 2 })
      return receipts.map(({ activity }) => activity.title)
    }
    expect([await titles(0), await titles(2)]).toEqual([['三', '二'], ['一']])
  })
})
