import { afterAll, beforeAll, expect, it } from 'vitest'
import { aClockwork, type Clockwork, jobNames } from './clockwork.ts'
import { comparePlans } from './plans.ts'

let clockwork: Clockwork
beforeAll(async () => {
  clockwork = await aClockwork()
})
afterAll(() => clockwork.close())

it('ends with the same rows early, late, in haste, twice at once and after missed days', async () => {
  const { differing, left, runs, together } = await comparePlans(clockwork, 6, 1)
  expect(differing).toEqual([])
  expect([runs, together]).toEqual([257, 53])
  expect(left).toEqual({
    ...{ activity: 30, activity_total: 30, check_in: 135, invitation: 14, message: 74 },
    ...{ record: 360, record_seal: 299, request: 10, sealed_record: 360 },
    ...{ identity: 40, outbox: 50, reminder_quota: 50 },
    ...{ place: 4, service_contract: 2, tally: 2 },
  })
}, 120_000)

it('changes nothing when all are run again at the same time', async () => {
  const { owner } = clockwork
  const count = async () => {
    const { rows } = await owner.query<{ rows: string }>(
      `select concat_ws(' ', (select count(*) from linli.activity_total),
         (select count(*) from linli.sealed_record), (select count(*) from linli.hold),
         (select count(*) from linli.request), (select count(*) from linli.message),
         (select count(*) from linli.invitation),
         (select count(*) from linli.outbox where state = 'delivered')) as rows`,
    )
    return rows[0]?.rows
  }
  const before = await count()
  const answers = await Promise.all([...jobNames, ...jobNames].map((name) => clockwork.ring(name)))
  expect(answers.map(({ outcome }) => outcome)).toEqual(Array(2 * jobNames.length).fill('done'))
  expect(await count()).toBe(before)
})
