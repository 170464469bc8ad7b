import { checkInMember } from '@linli/shared/activity/check-in-member'
import { confirmRoster } from '@linli/shared/activity/confirm-roster'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aCard, scanned } from './members.ts'
import { aRecordAt, attendanceOf, reject } from './records.ts'

describe('activity.confirmRoster', () => {
  let lane: Lane
  let worker: Caller

  beforeAll(async () => {
    lane = await aLane()
    worker = await lane.aPerson('communityWorker')
  })
  afterAll(() => lane.close())

  it('makes an A of a code and a B of a card, a row each, and once', async () => {
    const { communityId, activityId } = await lane.anActivity({})
    const at = { communityId, activityId }
    const { checkInId } = await aRecordAt(lane, at, 'confirmed')
    const scan = scanned(at, 'card', (await aCard(lane, lane.here)).code)
    await worker.call(checkInMember, scan)
    const ticked = { ...at, checkInIds: [checkInId, scan.checkInId] }
    expect(await worker.call(confirmRoster, ticked)).toEqual({ ticked: 2 })
    const first = lane.now()
    lane.passSeconds(60)
    await (await lane.aPerson('communityWorker')).call(confirmRoster, ticked)
    const grades = (await attendanceOf(worker, at)).people.map(({ way, grade, isOnRoster }) => {
      return [way, grade, isOnRoster]
    })
    expect(grades.sort()).toEqual([
      ['card', 'B', true],
      ['scan', 'A', true],
    ])
    const { rows } = await lane.owner.query(
      'select ticked_by, ticked_at from linli.roster_tick where activity_id = $1',
      [activityId],
    )
    const by = { ticked_by: worker.personId, ticked_at: first }
    expect(rows).toEqual([by, by])
  })

  it('leaves out what was rejected, refuses one’s own, and knows no record of another activity', async () => {
    const at = await lane.anActivity({})
    const [there, struck] = [await aRecordAt(lane, at), await aRecordAt(lane, at)]
    await reject(worker, struck)
    const { communityId, activityId } = at
    const tick = (...records: { checkInId: string }[]) =>
      worker.call(confirmRoster, {
        ...{ communityId, activityId, checkInIds: records.map(({ checkInId }) => checkInId) },
      })
    expect(await tick(there, struck)).toEqual({ ticked: 1 })
    const own = await aRecordAt(lane, at, 'confirmed', worker.personId)
    await expect(tick(there, own)).rejects.toMatchObject({ code: 'activity.ownRecord' })
    const abroad = await aRecordAt(lane, await lane.anActivity({}))
    await expect(tick(there, abroad)).rejects.toMatchObject({ code: 'notFound' })
  })
})
