import { settleFlag } from '@linli/shared/rating/settle-flag'
import { showBoard } from '@linli/shared/rating/show-board'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { confirm, districtOf } from './board.ts'
import { aFlag, aPage } from './company.ts'
import { settleFlagExample } from './settle-flag.example.ts'

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('takes a published line back in a new edition that says why', async () => {
  const districtId = await districtOf(lane, lane.here)
  await confirm(lane, districtId)
  const page = await aPage(lane, lane.here, { districtId, publishedOn: '2026-03-10' })
  const of = { ...page, reason: 'manyAtOnce', startsAt: await aFlag(lane, page) } as const
  const supervisor = await lane.aPerson('districtSupervisor', lane.above)
  const because = '演示：有人替十八户代打'
  await supervisor.call(settleFlag, { ...of, finding: 'takenBack', because })
  const asked = { districtId, quarter: '2025-Q4', compoundType: null } as const
  const { batch } = await lane.aNewcomer().call(showBoard, asked)
  expect(batch).toMatchObject({
    ...{ edition: 2, publishedOn: '2026-03-14', lines: [] },
    corrections: [{ wrongFrom: '2026-03-10', was: { votes: 40 }, because }],
  })
})

it('is nothing for a supervisor who works for that company elsewhere', async () => {
  const page = await aPage(lane)
  const of = { ...page, reason: 'manyAtOnce', startsAt: await aFlag(lane, page) } as const
  const supervisor = await lane.aPerson('districtSupervisor')
  await lane.give(supervisor, 'propertyStaff', lane.elsewhere)
  await lane.owner.query(
    `update linli.person_grant set company_id = $2 where person_id = $1 and role = 'propertyStaff'`,
    [supervisor.personId, page.providerId],
  )
  const said = { ...of, finding: 'stands', because: '没事' } as const
  await expect(supervisor.call(settleFlag, said)).rejects.toMatchObject({ code: 'notFound' })
})

it('is said once', async () => {
  const supervisor = await settleFlagExample.caller(lane)
  const input = await settleFlagExample.refusals['rating.flagSettled'](lane, supervisor)
  const code = 'rating.flagSettled'
  await expect(supervisor.call(settleFlag, input)).rejects.toMatchObject({ code })
})
