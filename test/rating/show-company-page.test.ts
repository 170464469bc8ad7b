import { showCompanyPage } from '@linli/shared/rating/show-company-page'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aPage, companyOf } from './company.ts'
import { households } from './homes.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('shows the company its distribution before anybody else, and no household', async () => {
  const staff = await lane.aPerson('propertyStaff')
  const page = await aPage(lane, lane.here, { providerId: await companyOf(lane, staff) })
  const { communityId, compoundId } = page
  const voters = await households(lane, page, 2)
  const shown = await staff.call(showCompanyPage, { communityId, compoundId })
  expect(shown.quarters).toMatchObject([
    {
      ...{ quarter: '2025-Q4', votes: 40, bars: [2, 2, 4, 18, 14], scoreTenths: 40 },
      ...{ publishedOn: null, objectionsEndOn: '2026-03-19', mayObject: true },
      ...{ answer: null, objection: null },
    },
  ])
  for (const { person, home } of voters) {
    expect(JSON.stringify(shown)).not.toContain(home.doorId)
    expect(JSON.stringify(shown)).not.toContain(person.personId)
  }
})

it('shows staff of another company nothing of it', async () => {
  const { communityId, compoundId } = await aPage(lane)
  const other = await lane.aPerson('propertyStaff', { communityId, placeId: compoundId })
  await companyOf(lane, other)
  expect((await other.call(showCompanyPage, { communityId, compoundId })).quarters).toEqual([])
})
