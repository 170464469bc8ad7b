// Forged and old codes, for the quick tests and for the proofs at their full counts. Genuine ones are tried
// in between and must pass every time: a verifier that refuses everything would prove nothing.
import { randomBytes, randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { makeTokens, verifyToken } from '../../functions/activity/sign-in-code.ts'
import type { Activity } from '../support/arrange.ts'
import type { Lane } from '../support/lane.ts'
import type { Dice } from './dice.ts'
import { forge, type Shown } from './forgeries.ts'

/** How often each answer was given: to what should be refused, and to what should pass. */
export interface Tried {
  refused: Record<string, number>
  passed: Record<string, number>
}

type Say = (line: string) => void

const slotMs = 10_000
const genuineEvery = 10
const foreign = new Map([[8, randomBytes(32)]])

/** At the verifier itself, a genuine token before every ten forged ones. */
export function forgeAtVerifier(count: number, dice: Dice, say: Say): Tried {
  const masters = new Map([7, 8].map((keyId) => [keyId, randomBytes(32)]))
  const now = Date.parse('2026-03-14T01:03:04.000Z')
  const [refused, passed] = [tally(), tally()]
  let genuine = genuineFor(masters, now, dice)
  for (let number = 0; number < count; number += 1) {
    if (number % genuineEvery === 0) {
      genuine = genuineFor(masters, now, dice)
      passed.add(verifyToken(masters, genuine, genuine.token, now))
    }
    const forged = forge(number, genuine, dice, (ids) => signElsewhere(ids, now))
    refused.add(verifyToken(masters, forged, forged.token, now))
    if ((number + 1) % 200_000 === 0) say(`${number + 1} of ${count} forged tokens`)
  }
  return { refused: refused.counts, passed: passed.counts }
}

/** Through the door, by somebody whom the community knows. */
export async function forgeAtDoor(
  lane: Lane,
  count: number,
  dice: Dice,
  say: Say,
): Promise<Tried & { rows: number }> {
  const activity = await lane.anActivity()
  const forger = await lane.aPerson('partyMember')
  const [refused, passed] = [tally(), tally()]
  const shown = genuineOf(lane, activity)
  for (let number = 0; number < count; number += 1) {
    if (number % genuineEvery === 0) passed.add(await scan(lane, shown))
    const now = lane.now().getTime()
    const forged = forge(number, shown, dice, (ids) => signElsewhere(ids, now))
    const answer = await forger.ask(checkIn, { ...forged, checkInId: randomUUID() })
    refused.add('failure' in answer ? answer.failure.code : 'accepted')
    if ((number + 1) % 2000 === 0) say(`${number + 1} of ${count} forged scans`)
  }
  return { refused: refused.counts, passed: passed.counts, rows: await rowsAt(lane, activity) }
}

/** Through the door, after the slots of the token: by a moment, by minutes or by days. */
export async function scanOldCodes(
  lane: Lane,
  count: number,
  dice: Dice,
  say: Say,
): Promise<Tried & { rows: number }> {
  const day = 86_400_000
  const activity = await lane.anActivity({ startsIn: 0, lastsMinutes: 8 * 24 * 60 })
  const begun = lane.now().getTime()
  const late = await lane.aPerson('partyMember')
  const [refused, passed] = [tally(), tally()]
  for (let number = 0; number < count; number += 1) {
    const shownAt = begun + dice(slotMs)
    lane.setClock(new Date(shownAt))
    const shown = genuineOf(lane, activity)
    const endsAt = (Math.floor(shownAt / slotMs) + 3) * slotMs
    if (number % genuineEvery === 0) {
      lane.setClock(new Date(number % 20 === 0 ? endsAt - 1 : shownAt + dice(endsAt - shownAt)))
      passed.add(await scan(lane, shown))
    }
    const after = [dice(2), dice(slotMs), dice(600_000), dice(7 * day)][number % 4] ?? 0
    lane.setClock(new Date(endsAt + after))
    const answer = await late.ask(checkIn, { ...shown, checkInId: randomUUID() })
    refused.add('failure' in answer ? answer.failure.code : 'accepted')
    if ((number + 1) % 2000 === 0) say(`${number + 1} of ${count} old codes`)
  }
  return { refused: refused.counts, passed: passed.counts, rows: await rowsAt(lane, activity) }
}

/** A genuine scan, each time by somebody new. */
async function scan(lane: Lane, shown: Shown): Promise<string> {
  const visitor = await lane.aPerson()
  const answer = await visitor.ask(checkIn, { ...shown, checkInId: randomUUID() })
  return 'failure' in answer ? answer.failure.code : 'accepted'
}

function genuineOf(lane: Lane, { communityId, activityId }: Activity): Shown {
  return { communityId, activityId, token: lane.tokenOf({ communityId, activityId }) }
}

function genuineFor(masters: ReadonlyMap<number, Buffer>, now: number, dice: Dice): Shown {
  const ids = { communityId: randomUUID(), activityId: randomUUID() }
  const slot = Math.floor(now / slotMs) - dice(3)
  return { ...ids, token: makeTokens(masters, ids, slot, 1)[0] ?? '' }
}

function signElsewhere(ids: Omit<Shown, 'token'>, now: number): string {
  return makeTokens(foreign, ids, Math.floor(now / slotMs), 1)[0] ?? ''
}

async function rowsAt({ owner }: Lane, { activityId }: Activity): Promise<number> {
  const found = await owner.query(
    'select count(*)::int as n from linli.check_in where activity_id = $1',
    [activityId],
  )
  return found.rows[0]?.n
}

function tally() {
  const counts: Record<string, number> = {}
  return {
    counts,
    add(answer: string) {
      counts[answer] = (counts[answer] ?? 0) + 1
    },
  }
}
