import { showCompanyPage } from '@linli/shared/rating/show-company-page'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aFlag, aPage, companyOf } from './company.ts'
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
      ...{ answer: null, objection: null, takenBackBecause: null },
    },
  ])
  for (const { person, home } of voters) {
    expect(JSON.stringify(shown)).not.toContain(home.doorId)
    expect(JSON.stringify(shown)).not.toContain(person.personId)
  }
})

it('says that a line was taken back, when the rest of the district is published', async () => {
  const staff = await lane.aPerson('propertyStaff')
  const page = await aPage(lane, lane.here, { providerId: await companyOf(lane, staff) })
  const { communityId, compoundId } = page
  await aFlag(lane, page)
  const because = '演示：两栋楼的票数错了'
  await lane.owner.query(
    `update linli.rating_flag set finding = 'takenBack', because = $2 where compound_id = $1`,
    [compoundId, because],
  )
  // The rest of the district is published without it.
  await lane.owner.query(
    `update linli.rating_batch set published_on = '2026-03-13' where community_id =
       (select district_id from linli.rating_line where compound_id = $1)`,
    [compoundId],
  )
  const { quarters } = await staff.call(showCompanyPage, { communityId, compoundId })
  expect(quarters).toMatchObject([
    { publishedOn: null, mayObject: false, takenBackBecause: because, objection: null },
  ])
})

it('shows staff of another company nothing of it', async () => {
  const { communityId, compoundId } = await aPage(lane)
  const other = await lane.aPerson('propertyStaff', { communityId, placeId: compoundId })
  await companyOf(lane, other)
  expect((await other.call(showCompanyPage, { communityId, compoundId })).quarters).toEqual([])
})
