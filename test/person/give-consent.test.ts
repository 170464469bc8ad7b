import { giveConsent } from '@linli/shared/person/give-consent'
import { listConsents } from '@linli/shared/person/list-consents'
import { purposeVersions } from '@linli/shared/person/purpose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'

const signIn = { purpose: 'signIn', version: purposeVersions.signIn } as const

describe('person.giveConsent', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('stands from its moment on, and a second one changes nothing', async () => {
    const person = lane.aNewcomer()
    const givenAt = lane.now().toISOString()
    expect(await person.call(giveConsent, signIn)).toEqual({ givenAt })
    lane.passSeconds(60)
    expect(await person.call(giveConsent, signIn)).toEqual({ givenAt })
    expect(await person.call(listConsents, {})).toEqual({
      consents: [{ ...signIn, givenAt, endedAt: null }],
    })
  })

  it('given twenty times at once is one', async () => {
    const person = lane.aNewcomer()
    await Promise.all(Array.from({ length: 20 }, () => person.call(giveConsent, signIn)))
    expect((await person.call(listConsents, {})).consents).toHaveLength(1)
  })

  it('takes the place of the consent to another version', async () => {
    const person = lane.aNewcomer()
    await lane.owner.query(
      `insert into linli.consent (person_id, consent_id, purpose, version, given_at)
       values ($1, gen_random_uuid(), 'signIn', 0, $2)`,
      [person.personId, new Date('2025-01-01T00:00:00Z')],
    )
    const now = lane.now().toISOString()
    await person.call(giveConsent, signIn)
    expect(await person.call(listConsents, {})).toEqual({
      consents: [
        { ...signIn, givenAt: now, endedAt: null },
        { ...signIn, version: 0, givenAt: '2025-01-01T00:00:00.000Z', endedAt: now },
      ],
    })
  })

  it('to a version that is not the present one is refused', async () => {
    const asked = lane.aNewcomer().call(giveConsent, { ...signIn, version: signIn.version + 1 })
    await expect(asked).rejects.toMatchObject({ code: 'person.consentOutdated' })
  })
})
