// A scan, then a consent that takes its time: the hold keeps the moment.
import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { hold } from '@linli/shared/activity/hold'
import { giveConsent } from '@linli/shared/person/give-consent'
import { purposeVersions } from '@linli/shared/person/purpose'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { scanOf } from './scan.ts'

const signIn = { purpose: 'signIn', version: purposeVersions.signIn } as const

let lane: Lane
beforeAll(async () => {
  lane = await aLane()
})
afterAll(() => lane.close())

async function afterConsentOf(seconds: number) {
  const newcomer = lane.aNewcomer()
  const scan = await scanOf(lane, {})
  const asked = { ...scan, checkInId: randomUUID() }
  await newcomer.call(hold, scan)
  await expect(newcomer.call(checkIn, asked)).rejects.toMatchObject({ code: 'consentNeeded' })
  lane.passSeconds(seconds)
  await newcomer.call(giveConsent, signIn)
  return newcomer.call(checkIn, asked)
}

it('does not lose a sign-in to a consent that takes five minutes', async () => {
  expect(await afterConsentOf(300)).toMatchObject({ isRepeated: false })
})

it('does not wait longer than the hold', async () => {
  await expect(afterConsentOf(601)).rejects.toMatchObject({ code: 'activity.codeExpired' })
})
