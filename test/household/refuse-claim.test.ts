import { refuseClaim } from '@linli/shared/household/refuse-claim'
import { showMyHouseholds } from '@linli/shared/household/show-my-households'
import { listMessages } from '@linli/shared/person/list-messages'
import { showMe } from '@linli/shared/person/show-me'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { aClaim, aWorker } from './households.ts'

describe('household.refuseClaim', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('gives nothing, and tells the person the reason', async () => {
    const person = await lane.aPerson()
    const claim = await aClaim(lane, lane.here, person)
    const words = '不住这一户'
    await (await aWorker(lane, lane.here)).call(refuseClaim, { ...claim, words })
    expect((await person.call(showMe, {})).grants).toEqual([])
    expect((await person.call(showMyHouseholds, {})).claims).toMatchObject([
      { standing: 'refused', words },
    ])
    const { messages } = await person.call(listMessages, { skip: 0, most: 1 })
    expect(messages[0]).toMatchObject({ kind: 'householdRefused', reason: words })
  })
})
