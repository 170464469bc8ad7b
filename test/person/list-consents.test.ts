import { listConsents } from '@linli/shared/person/list-consents'
import { purposes } from '@linli/shared/person/purpose'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('shows each person their own consents and nobody else’s', async () => {
  const person = await lane.aPerson()
  const { consents } = await person.call(listConsents, {})
  expect(consents.map(({ purpose }) => purpose).sort()).toEqual([...purposes].sort())
  expect(await lane.aNewcomer().call(listConsents, {})).toEqual({ consents: [] })
})
