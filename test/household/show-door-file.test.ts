import { showDoorFile } from '@linli/shared/household/show-door-file'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aFile, aWorker, head, table } from './households.ts'

describe('household.showDoorFile', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('tells every fault with its line and column, fifty at once, and counts the rest', async () => {
    const rows = Array.from({ length: 60 }, () => ['3', '2', ''])
    const of = await aFile(lane, lane.here, table([head, ...rows]))
    const worker = await aWorker(lane, lane.here)
    const looked = await worker.call(showDoorFile, of)
    expect([looked.faults.length, looked.faultCount, looked.doors]).toEqual([50, 60, 0])
    expect(looked.faults[7]).toEqual({
      ...{ fault: 'empty', line: 9, column: 'C', field: 'door', found: '', first: null },
    })
  })
})
