import { afterAll, beforeAll, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { forgeAtDoor, forgeAtVerifier, scanOldCodes } from './codes.ts'
import { diceOf } from './dice.ts'

const [tokens, scans] = [1_000_000, 10_000]
const seed = Date.now() % 2 ** 31
const say = (line: string) => console.log(`codes: ${line}`)

let lane: Lane
beforeAll(async () => {
  say(`seed ${seed}`)
  lane = await aLane()
})
afterAll(() => lane.close())

it('accepts no forged token at the verifier', () => {
  const { refused, passed } = forgeAtVerifier(tokens, diceOf(seed), say)
  console.log(
    `PROMISE forged-code ${refused.good ?? 0} of ${tokens} forged tokens accepted at the verifier, ` +
      `${passed.good} of ${tokens / 10} genuine ones`,
  )
  expect({ refused, passed }).toEqual({
    refused: { forged: tokens },
    passed: { good: tokens / 10 },
  })
})

it('lets no forged token through the door', async () => {
  const { refused, passed, rows } = await forgeAtDoor(lane, scans, diceOf(seed + 1), say)
  console.log(
    `PROMISE forged-scan ${refused.accepted ?? 0} of ${scans} forged scans accepted through the door, ` +
      `${passed.accepted} of ${scans / 10} genuine ones, ${rows} rows`,
  )
  expect({ refused, passed, rows }).toEqual({
    refused: { 'activity.codeForged': scans },
    passed: { accepted: scans / 10 },
    rows: scans / 10,
  })
})

it('accepts no code after its slots', async () => {
  const { refused, passed, rows } = await scanOldCodes(lane, scans, diceOf(seed + 2), say)
  console.log(
    `PROMISE old-code ${refused.accepted ?? 0} of ${scans} codes accepted after their slots, ` +
      `${passed.accepted} of ${scans / 10} within them, ${rows} rows`,
  )
  expect({ refused, passed, rows }).toEqual({
    refused: { 'activity.codeExpired': scans },
    passed: { accepted: scans / 10 },
    rows: scans / 10,
  })
})
