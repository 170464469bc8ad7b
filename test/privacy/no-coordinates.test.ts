// Where a person is, is nowhere: no contract takes or answers it, no column holds it.
import { contracts } from '@linli/shared/contracts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { aLane, type Lane } from '../support/lane.ts'

const ofPlaces = /latitude|longitude|accuracy|altitude|coordinate|geohash|point\b/i

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('has coordinates in no contract but of the fence of an activity', () => {
  const found = contracts.flatMap((contract) =>
    (['input', 'output'] as const)
      .filter((side) =>
        ofPlaces.test(JSON.stringify(z.toJSONSchema(contract[side](), { io: 'input' }))),
      )
      .map((side) => `${contract.name} ${side}`),
  )
  expect(found.sort()).toEqual([
    'activity.hold output',
    'activity.listAttendance output',
    'activity.setFence input',
    'activity.setFence output',
    'activity.showActivity output',
  ])
})

it('has coordinates in no column but of the fence of an activity, beside which no person stands', async () => {
  const { rows } = await lane.owner.query<{ table: string; column: string; type: string }>(
    `select table_name as table, column_name as column, data_type as type
     from information_schema.columns where table_schema in ('linli', 'sealed')`,
  )
  const places = rows.filter(({ column, type }) => {
    return ofPlaces.test(column) || ['point', 'double precision', 'real'].includes(type)
  })
  expect(places.map(({ table, column }) => `${table}.${column}`).sort()).toEqual([
    'activity_fence.latitude',
    'activity_fence.longitude',
  ])
  const beside = rows.filter(({ table }) => table === 'activity_fence').map(({ column }) => column)
  expect(beside.sort()).toEqual([
    ...['activity_id', 'community_id', 'latitude', 'longitude', 'radius_metres'],
  ])
})
