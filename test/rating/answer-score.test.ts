import { answerScore } from '@linli/shared/rating/answer-score'
import { showScore } from '@linli/shared/rating/show-score'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { answerScoreExample } from './answer-score.example.ts'
import { confirm, districtOf } from './board.ts'
import { aPage, companyOf } from './company.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('stands beside the score for everybody, once it is published', async () => {
  const districtId = await districtOf(lane, lane.here)
  await confirm(lane, districtId)
  const staff = await lane.aPerson('propertyStaff')
  const providerId = await companyOf(lane, staff)
  const page = await aPage(lane, lane.here, { providerId, districtId, publishedOn: '2026-01-14' })
  const { communityId, compoundId } = page
  const ask = async () => (await lane.aPerson()).call(showScore, { communityId, compoundId })
  expect((await ask()).quarters.map(({ answer }) => answer)).toEqual([null])
  await staff.call(answerScore, { ...page, words: '水泵换新了' })
  expect((await ask()).quarters.map(({ answer }) => answer)).toEqual([
    { words: '水泵换新了', answeredAt: lane.now().toISOString() },
  ])
})

it.each(['rating.noPage', 'rating.scoreAnswered'] as const)('refuses with %s', async (code) => {
  const staff = await answerScoreExample.caller(lane)
  const input = await answerScoreExample.refusals[code](lane, staff)
  await expect(staff.call(answerScore, input)).rejects.toMatchObject({ code })
})
