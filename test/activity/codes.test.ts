import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { forgeAtDoor, forgeAtVerifier, scanOldCodes } from './codes.ts'
import { diceOf } from './dice.ts'

const quiet = () => undefined

describe('the code of a sign-in', () => {
  let lane: Lane
  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('is verified, and 20,000 forged ones are not', () => {
    expect(forgeAtVerifier(20_000, diceOf(1), quiet)).toEqual({
      refused: { forged: 20_000 },
      passed: { good: 2000 },
    })
  })

  it('opens the door, and 300 forged ones do not', async () => {
    expect(await forgeAtDoor(lane, 300, diceOf(2), quiet)).toEqual({
      refused: { 'activity.codeForged': 300 },
      passed: { accepted: 30 },
      rows: 30,
    })
  })

  it('is accepted in its slots to the last millisecond, and after them 300 times not', async () => {
    expect(await scanOldCodes(lane, 300, diceOf(3), quiet)).toEqual({
      refused: { 'activity.codeExpired': 300 },
      passed: { accepted: 30 },
      rows: 30,
    })
  })
})
