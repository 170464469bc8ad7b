// Every operation that names a purpose, from its contract and its example: without that consent it is refused.
import { giveConsent } from '@linli/shared/person/give-consent'
import { purposeVersions } from '@linli/shared/person/purpose'
import { withdrawConsent } from '@linli/shared/person/withdraw-consent'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { allExamples } from './examples.ts'
import { stateOf } from './ledger.ts'

const asking = (await allExamples()).flatMap((example) => {
  const { name, consent } = example.contract
  return consent ? [{ name, purpose: consent, example }] : []
})

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

it('is asked for where a record in one’s own name is made', () => {
  expect(asking.map(({ name, purpose }) => `${name} ${purpose}`)).toEqual([
    'activity.checkIn signIn',
    'activity.checkInLate signIn',
    'activity.checkOut signIn',
    'activity.checkOutLate signIn',
    'activity.disputeCheckIn signIn',
    'activity.nameMyself signIn',
    'activity.showMyCode signIn',
    'activity.signUp signIn',
    'activity.tellFence fence',
    'grant.acceptInvitation service',
    'household.askForDoor household',
    'household.verify household',
    'person.allowReminder reminders',
    'rating.rate rating',
  ])
})

describe.each(asking)('$name', ({ purpose, example }) => {
  it('is refused without the consent, changes nothing, and succeeds once it is given', async () => {
    const caller = await example.caller(lane)
    await caller.call(withdrawConsent, { purpose })
    const input = await example.input(lane, lane.here, caller)
    const before = await stateOf(lane.owner)
    const requestId = crypto.randomUUID()
    expect(await caller.ask(example.contract, input, requestId)).toEqual({
      requestId,
      failure: { kind: 'conflict', code: 'consentNeeded' },
    })
    expect(await stateOf(lane.owner)).toEqual(before)
    await caller.call(giveConsent, { purpose, version: purposeVersions[purpose] })
    expect(await caller.ask(example.contract, input, requestId)).toHaveProperty('output')
  })

  it('is refused when the consent is to another version of the text', async () => {
    const caller = await example.caller(lane)
    await lane.owner.query(
      'update linli.consent set version = version + 1 where person_id = $1 and purpose = $2',
      [caller.personId, purpose],
    )
    const input = await example.input(lane, lane.here, caller)
    await expect(caller.call(example.contract, input)).rejects.toMatchObject({
      code: 'consentNeeded',
    })
  })
})
