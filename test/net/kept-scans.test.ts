import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  keepCheckIn,
  pendingCheckIns,
  submitPendingCheckIns,
} from '../../miniprogram/lib/pending-check-ins.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aBadNetwork, cutsBothWays } from './bad-networks.ts'
import { on } from './phones.ts'

const scans = 100

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('records each of 100 scans once that phones keep while their network breaks', async () => {
  const openIds = new Map<string, string>()
  const proxy = await aBadNetwork(lane, openIds, 20260314)
  const { communityId, activityId } = await lane.anActivity()
  const token = lane.tokenOf({ communityId, activityId })
  const scanned = Array.from({ length: scans }, async (_, index) => {
    const key = String(index)
    openIds.set(key, (await lane.aPerson('partyMember')).openId)
    return on(key, async () => {
      await keepCheckIn({ communityId, activityId, token })
      const outcome = () => pendingCheckIns()[0]?.outcome.state
      while (outcome() === 'waiting') await submitPendingCheckIns()
      return outcome()
    })
  })
  expect(await Promise.all(scanned)).toEqual(Array(scans).fill('recorded'))
  expect(cutsBothWays(proxy)).toEqual({ cutThere: 4, cutBack: 4 })
  const { rows } = await lane.owner.query(
    `select count(*)::int as rows, count(record_id)::int as lines from linli.check_in
     full join linli.record on record_id = check_in_id where activity_id = $1`,
    [activityId],
  )
  expect(rows).toEqual([{ rows: scans, lines: scans }])
})
