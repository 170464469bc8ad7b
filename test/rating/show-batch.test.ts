import { type Batch, batch } from '@linli/shared/rating/batch'
import { recompute } from '@linli/shared/rating/recompute'
import { showBatch } from '@linli/shared/rating/show-batch'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aBatch, confirm, counted, districtOf } from './board.ts'
import { aServedCompound } from './homes.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('hands out the text of the digest, of a confirmed board, once it is published', async () => {
  const districtId = await districtOf(lane, lane.here)
  const line = await counted(lane, await aServedCompound(lane))
  const { content, digest } = await aBatch(lane, districtId, [line], { publishedOn: '2026-01-14' })
  await aBatch(lane, districtId, [line], { quarter: '2026-Q1' })
  const anybody = lane.aNewcomer()
  const notFound = { code: 'notFound' }
  const ask = (quarter: '2025-Q4' | '2026-Q1') => anybody.call(showBatch, { districtId, quarter })
  await expect(ask('2025-Q4')).rejects.toMatchObject(notFound)
  await confirm(lane, districtId)
  expect(await ask('2025-Q4')).toEqual({ content, digest })
  expect(recompute(batch().parse(JSON.parse(content)) as Batch)).toEqual([])
  await expect(ask('2026-Q1')).rejects.toMatchObject(notFound)
})
