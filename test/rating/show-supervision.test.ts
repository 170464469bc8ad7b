import { settleFlag } from '@linli/shared/rating/settle-flag'
import { showSupervision } from '@linli/shared/rating/show-supervision'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { districtOf } from './board.ts'
import { aFlag, aPage, companyOf } from './company.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('lists what waits for a look first, by when and how many, never which stars', async () => {
  const districtId = await districtOf(lane, lane.here)
  const at = { communityId: districtId, placeId: districtId }
  const supervisor = await lane.aPerson('districtSupervisor', at)
  const [first, second] = [await aPage(lane, lane.here, { districtId }), await aPage(lane)]
  const startsAt = await aFlag(lane, first)
  const other = await aFlag(lane, second, { reason: 'staffHousehold', households: 1 })
  const of = { ...first, reason: 'manyAtOnce', startsAt } as const
  await supervisor.call(settleFlag, { ...of, finding: 'stands', because: '上门教的' })
  expect(await supervisor.call(showSupervision, { districtId })).toMatchObject({
    ...{ district: '演示区', board: null, coverage: [], unsettled: 1 },
    waiting: [{ quarter: '2025-Q4', objectionsEndOn: '2026-03-19', isProvisional: false }],
    flags: [
      { reason: 'staffHousehold', startsAt: other, households: 1, finding: null },
      { reason: 'manyAtOnce', households: 18, finding: 'stands', because: '上门教的' },
    ],
  })
  await lane.give(supervisor, 'propertyStaff', lane.elsewhere)
  const providerId = await companyOf(lane, supervisor)
  await aFlag(lane, await aPage(lane, lane.here, { providerId }))
  expect((await supervisor.call(showSupervision, { districtId })).flags).toHaveLength(2)
})
