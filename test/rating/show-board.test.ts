import { showBoard } from '@linli/shared/rating/show-board'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aBatch, confirm, counted, districtOf } from './board.ts'
import { aServedCompound } from './homes.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('shows what is published by type, and nothing of what the companies alone have seen', async () => {
  const districtId = await districtOf(lane, lane.here)
  await confirm(lane, districtId)
  const served = [await aServedCompound(lane), await aServedCompound(lane)]
  const [good = null, fair = null] = await Promise.all([
    ...served.slice(0, 1).map((one) => counted(lane, one, { starSum: 180, bars: null, votes: 40 })),
    ...served.slice(1).map((one) => counted(lane, one)),
  ])
  if (!good || !fair) throw new Error('There are no lines.')
  const { digest } = await aBatch(lane, districtId, [good, fair], { publishedOn: '2026-01-14' })
  await aBatch(lane, districtId, [{ ...fair, starSum: 159, bars: null }], { quarter: '2026-Q1' })
  const anybody = lane.aNewcomer()
  const shown = await anybody.call(showBoard, { districtId, quarter: null, compoundType: null })
  expect(shown.quarters).toEqual(['2025-Q4'])
  expect(shown.batch).toMatchObject({ quarter: '2025-Q4', publishedOn: '2026-01-14', digest })
  const places = shown.batch?.lines.map(({ compoundId, scoreTenths, rank }) => [
    ...[compoundId, scoreTenths, rank],
  ])
  expect(places?.sort()).toEqual(
    [
      [good.compoundId, 45, 1],
      [fair.compoundId, 41, null],
    ].sort(),
  )
  const none = await anybody.call(showBoard, {
    ...{ districtId, quarter: '2025-Q4', compoundType: 'unitDormitory' },
  })
  expect(none.batch?.lines).toEqual([])
  await expect(
    anybody.call(showBoard, { districtId, quarter: '2026-Q1', compoundType: null }),
  ).rejects.toMatchObject({ code: 'notFound' })
})
