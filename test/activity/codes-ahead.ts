// The codes that an organizer's phone has in hand for two hours without network, each at its own moments.
import { hold } from '@linli/shared/activity/hold'
import { mostSlots, showSignInCode } from '@linli/shared/activity/show-sign-in-code'
import {
  acceptedSlots,
  readAddress,
  type ScannedCode,
  slotSeconds,
} from '@linli/shared/activity/sign-in-code'
import { verifyToken } from '../../functions/activity/sign-in-code.ts'
import { addressAt } from '../../miniprogram/organizer/sign-in-code/code-supply.ts'
import type { Caller } from '../support/caller.ts'
import type { Lane } from '../support/lane.ts'

export const slotsInTwoHours = 720
const slotMs = slotSeconds * 1000

/** How often each answer was given. */
type Answers = Record<string, number>

export interface Walk {
  /** Different ones that the screen showed. */
  codes: number
  /** By the rule: a millisecond before its slot, at both ends of the time in which it is accepted, a millisecond after. */
  before: Answers
  first: Answers
  last: Answers
  after: Answers
  /** Through the door: in its slot, and as soon as it has passed. */
  scanned: Answers
  scannedLate: Answers
}

/** @param doorEvery so many codes from one that is scanned to the next. @param behind what the screen shows is so old. */
export async function walkTwoHours(lane: Lane, doorEvery: number, behind = 0): Promise<Walk> {
  const { communityId, activityId } = await lane.anActivity({ startsIn: 0, lastsMinutes: 240 })
  const at = { communityId, activityId }
  const worker = await lane.aPerson('communityWorker')
  const [early, late] = [await lane.aPerson('partyMember'), await lane.aPerson('partyMember')]
  const supply = await worker.call(showSignInCode, { ...at, slots: mostSlots })
  const walk: Walk = {
    ...{ codes: 0, before: {}, first: {}, last: {}, after: {}, scanned: {}, scannedLate: {} },
  }
  const seen = new Set<string>()
  for (let number = 0; number < slotsInTwoHours; number += 1) {
    const begins = (supply.firstSlot + number) * slotMs
    const ends = begins + acceptedSlots * slotMs
    const token = readAddress(addressAt(supply, begins - behind))?.token ?? ''
    seen.add(token)
    const rule = (moment: number) => verifyToken(lane.settings.signInKeys, at, token, moment)
    count(walk.before, rule(begins - 1))
    count(walk.first, rule(begins))
    count(walk.last, rule(ends - 1))
    count(walk.after, rule(ends))
    if (number % doorEvery !== 0) continue
    lane.setClock(new Date(begins + slotMs / 2))
    count(walk.scanned, await holds(early, { ...at, token }))
    lane.setClock(new Date(ends))
    count(walk.scannedLate, await holds(late, { ...at, token }))
  }
  return { ...walk, codes: seen.size }
}

async function holds(person: Caller, scan: ScannedCode): Promise<string> {
  const answer = await person.ask(hold, scan)
  return 'failure' in answer ? answer.failure.code : 'held'
}

function count(answers: Answers, answer: string): void {
  answers[answer] = (answers[answer] ?? 0) + 1
}
