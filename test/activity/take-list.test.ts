import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { takes } from './leaving.ts'

describe('activity.takeList', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('stands in the ledger with who took it, and lets them read it for ten minutes', async () => {
    const { communityId, activityId } = await lane.anActivity()
    const secretary = await lane.aPerson('branchSecretary')
    const { takenUntil } = await takes(secretary, { communityId, activityId })
    expect(Date.parse(takenUntil) - lane.now().getTime()).toBe(600_000)
    const { rows } = await lane.owner.query(
      'select operation, person_id from linli.record where subject_id = $1',
      [activityId],
    )
    expect(rows).toEqual([{ operation: 'activity.takeList', person_id: secretary.personId }])
  })
})
