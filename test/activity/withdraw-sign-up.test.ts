import { withdrawSignUp } from '@linli/shared/activity/withdraw-sign-up'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { comingActivity, crowd, positionOf, signsUp, toldPlaces } from './signing-up.ts'

describe('activity.withdrawSignUp', () => {
  let lane: Lane
  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  async function three(capacity: number) {
    const of = await comingActivity(lane, { capacity })
    const [first, second, third] = await crowd(lane, 3)
    if (!first || !second || !third) throw new Error('There are not three people.')
    for (const person of [first, second, third]) await signsUp(person, of)
    return { of, first, second, third }
  }

  it('gives the place to the first that waits, who is told', async () => {
    const { of, first, second, third } = await three(1)
    const { places } = await first.call(withdrawSignUp, of)
    expect(places).toEqual({ capacity: 1, taken: 1, waiting: 1 })
    expect([await positionOf(first, of), await positionOf(second, of)]).toEqual(['none', null])
    expect(await positionOf(third, of)).toBe(1)
    const told = await Promise.all([first, second, third].map(toldPlaces))
    expect(told).toEqual([0, 1, 0])
  })

  it('closes the gap on the waitlist, and tells nobody of a place', async () => {
    const { of, second, third } = await three(1)
    await second.call(withdrawSignUp, of)
    expect([await positionOf(third, of), await toldPlaces(third)]).toEqual([1, 0])
  })

  it('puts whoever comes back behind the others', async () => {
    const { of, first, second } = await three(1)
    await first.call(withdrawSignUp, of)
    expect([await signsUp(first, of), await positionOf(second, of)]).toEqual([2, null])
  })

  it('leaves nothing of it but the lines of the ledger', async () => {
    const { of, third } = await three(5)
    await third.call(withdrawSignUp, of)
    const { rows } = await lane.owner.query(
      `select operation, (select count(*)::int from linli.sign_up s where s.person_id = r.person_id) as left
       from linli.record r where person_id = $1 order by operation`,
      [third.personId],
    )
    expect(rows).toEqual([
      { operation: 'activity.signUp', left: 0 },
      { operation: 'activity.withdrawSignUp', left: 0 },
    ])
  })
})
