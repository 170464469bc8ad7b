import { deleteMe } from '@linli/shared/person/delete-me'
import { showMyData } from '@linli/shared/person/show-my-data'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { countIn, findEverywhere, holdings, personColumns } from './holdings.ts'
import { aWholeLife } from './leaving.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('knows every column in which the id of a person stands', async () => {
  expect(await personColumns(lane.owner)).toEqual(Object.keys(holdings).sort())
})

it('shows of each what it says, and plants each', async () => {
  const { person } = await aWholeLife(lane)
  const copy: Record<string, unknown> = await person.call(showMyData, {})
  for (const [path, { shown }] of Object.entries(holdings)) {
    expect([path, await countIn(lane.owner, path, person.personId)]).not.toEqual([path, 0])
    if (typeof shown !== 'string') continue
    const part = copy[shown]
    expect([path, Array.isArray(part) ? part.length > 0 : Boolean(part)]).toEqual([path, true])
  }
})

it('finds after a deletion no canary anywhere but where the decision says', async () => {
  const { person, name, grantId, checkInId } = await aWholeLife(lane)
  const { owner } = lane
  const before = await findEverywhere(owner, person.personId)
  // Positive control: the search finds them as long as they are there.
  expect(Object.keys(before).length).toBeGreaterThan(7)
  expect(await findEverywhere(owner, name)).toEqual({
    'linli.attendee_name': 1,
    'linli.dispute': 1,
    'linli.message': 1,
    'linli.paper_card': 1,
    'linli.person': 1,
  })
  expect(await findEverywhere(owner, checkInId)).toEqual({ 'linli.check_in': 1, 'linli.record': 1 })
  expect(await findEverywhere(owner, grantId)).toEqual({
    'linli.person_grant': 1,
    'linli.request': 1,
  })
  expect(await findEverywhere(owner, person.openId)).toEqual({ 'sealed.identity': 1 })
  const lines = (before['linli.record'] ?? 0) + 1
  await person.call(deleteMe, { isSure: true })
  expect(await findEverywhere(owner, person.personId)).toEqual({
    'linli.record': lines,
    'linli.request': 1,
  })
  expect(await findEverywhere(owner, name)).toEqual({})
  expect(await findEverywhere(owner, person.openId)).toEqual({})
  expect(await findEverywhere(owner, checkInId)).toEqual({ 'linli.record': 1 })
  expect(await findEverywhere(owner, grantId)).toEqual({})
  for (const [path, { deleted }] of Object.entries(holdings)) {
    if (deleted === 'gone')
      expect([path, await countIn(owner, path, person.personId)]).toEqual([path, 0])
  }
})
