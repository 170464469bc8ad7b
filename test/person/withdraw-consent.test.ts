import { giveConsent } from '@linli/shared/person/give-consent'
import { listConsents } from '@linli/shared/person/list-consents'
import { purposeVersions } from '@linli/shared/person/purpose'
import { withdrawConsent } from '@linli/shared/person/withdraw-consent'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'

describe('person.withdrawConsent', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('ends the one consent, leaves the others, and it can be given again', async () => {
    const person = lane.aNewcomer()
    const give = (purpose: 'signIn' | 'service') =>
      person.call(giveConsent, { purpose, version: purposeVersions[purpose] })
    await give('signIn')
    await give('service')
    const withdrawnAt = lane.now().toISOString()
    expect(await person.call(withdrawConsent, { purpose: 'signIn' })).toEqual({ withdrawnAt })
    await give('signIn')
    const { consents } = await person.call(listConsents, {})
    const standing = consents.filter(({ endedAt }) => endedAt === null)
    expect(consents).toHaveLength(3)
    expect(standing.map(({ purpose }) => purpose).sort()).toEqual(['service', 'signIn'])
  })

  it('of what was never given says that nothing was', async () => {
    const newcomer = lane.aNewcomer()
    expect(await newcomer.call(withdrawConsent, { purpose: 'service' })).toEqual({
      withdrawnAt: null,
    })
  })
})
