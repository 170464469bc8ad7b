import { enterCoverage } from '@linli/shared/rating/enter-coverage'
import { showBoard } from '@linli/shared/rating/show-board'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aDistrict, confirm } from './board.ts'
import { enterCoverageExample } from './enter-coverage.example.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('is shown on the board with what it is a share of, the latest for the latest day', async () => {
  const districtId = await aDistrict(lane)
  await confirm(lane, districtId)
  const supervisor = await enterCoverageExample.caller(lane)
  const of = { districtId, kind: 'professional', compounds: 100 } as const
  await supervisor.call(enterCoverage, { ...of, covered: 38, asOf: '2026-03-14' })
  await supervisor.call(enterCoverage, { ...of, covered: 34, asOf: '2025-12-31' })
  lane.passSeconds(1)
  await supervisor.call(enterCoverage, { ...of, covered: 39, asOf: '2026-03-14' })
  const asked = { districtId, quarter: null, compoundType: null }
  expect((await lane.aNewcomer().call(showBoard, asked)).coverage).toEqual([
    { kind: 'professional', covered: 39, compounds: 100, asOf: '2026-03-14' },
  ])
})

it.each(['rating.moreThanAll', 'rating.dayToCome', 'rating.coverageEntered'] as const)(
  'refuses with %s',
  async (code) => {
    const supervisor = await enterCoverageExample.caller(lane)
    const input = await enterCoverageExample.refusals[code](lane, supervisor)
    await expect(supervisor.call(enterCoverage, input)).rejects.toMatchObject({ code })
  },
)
