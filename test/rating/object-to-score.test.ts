import { objectToScore } from '@linli/shared/rating/object-to-score'
import { settleFlag } from '@linli/shared/rating/settle-flag'
import { showCompanyPage } from '@linli/shared/rating/show-company-page'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { objectionAt } from '../../functions/rating/company-pages.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aPage, companyOf } from './company.ts'
import { objectToScoreExample } from './object-to-score.example.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('comes before a supervisor, whose finding the company reads', async () => {
  const staff = await lane.aPerson('propertyStaff')
  const page = await aPage(lane, lane.here, { providerId: await companyOf(lane, staff) })
  const { communityId, compoundId, quarter } = page
  await staff.call(objectToScore, { ...page, words: '三月才接手' })
  const supervisor = await lane.aPerson('districtSupervisor')
  const of = { ...page, reason: 'objection', startsAt: objectionAt(quarter).toISOString() } as const
  await supervisor.call(settleFlag, { ...of, finding: 'stands', because: '合同从一月起' })
  const { quarters } = await staff.call(showCompanyPage, { communityId, compoundId })
  const objection = { words: '三月才接手', finding: 'stands', because: '合同从一月起' }
  expect(quarters).toMatchObject([{ objection, mayObject: false }])
})

it.each(['rating.noPage', 'rating.objectionsEnded', 'rating.objected'] as const)(
  'refuses with %s',
  async (code) => {
    const staff = await objectToScoreExample.caller(lane)
    const input = await objectToScoreExample.refusals[code](lane, staff)
    await expect(staff.call(objectToScore, input)).rejects.toMatchObject({ code })
  },
)
