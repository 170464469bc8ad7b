// Forged 我的码 and cards, for the quick test and the proof. Genuine ones are tried in between and must pass.
import { randomBytes, randomUUID } from 'node:crypto'
import { checkInMember } from '@linli/shared/activity/check-in-member'
import { makeMyCodes, readMyCode } from '../../functions/activity/member-code.ts'
import { makeTokens } from '../../functions/activity/sign-in-code.ts'
import type { Caller } from '../support/caller.ts'
import type { Lane } from '../support/lane.ts'
import type { Dice } from './dice.ts'
import { aCard, myCodeOf, scanned } from './members.ts'

type Say = (line: string) => void

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const genuineEvery = 10
const quiet: Say = () => undefined

/** At the reader itself, a genuine code before every ten forged ones. */
export function forgeMyCodes(count: number, dice: Dice, say: Say = quiet) {
  const masters = new Map([7, 8].map((keyId) => [keyId, randomBytes(32)]))
  const others = new Map([[8, randomBytes(32)]])
  const now = Date.parse('2026-03-14T01:03:04.000Z')
  const slot = Math.floor(now / 30_000)
  const forged: Record<string, number> = {}
  let [genuine, code] = [0, '']
  for (let number = 0; number < count; number += 1) {
    if (number % genuineEvery === 0) {
      const personId = randomUUID()
      code = makeMyCodes(masters, personId, slot - dice(3), 1)[0] ?? ''
      if (readMyCode(masters, code, now).personId === personId) genuine += 1
    }
    const { verdict } = readMyCode(masters, forge(number, code, dice, others, slot), now)
    forged[verdict] = (forged[verdict] ?? 0) + 1
    if ((number + 1) % 200_000 === 0) say(`${number + 1} of ${count} forged codes of members`)
  }
  return { forged, genuine }
}

/** One character altered, under another's keys, of another purpose, noise, or of another length. */
function forge(
  number: number,
  code: string,
  dice: Dice,
  others: ReadonlyMap<number, Buffer>,
  slot: number,
): string {
  const kind = number % 5
  if (kind === 1) return makeMyCodes(others, randomUUID(), slot, 1)[0] ?? ''
  if (kind === 2) {
    const ids = { communityId: randomUUID(), activityId: randomUUID() }
    const [one = '', other = ''] = makeTokens(others, ids, slot, 2)
    return (one + other).slice(0, 50)
  }
  if (kind === 3) return randomBytes(37).toString('base64url')
  if (kind === 4) return code.slice(0, dice(50))
  const at = dice(code.length)
  const before = alphabet.indexOf(code.charAt(at))
  const after = alphabet.charAt((before + 1 + dice(63)) % 64)
  return code.slice(0, at) + after + code.slice(at + 1)
}

/** Through the door: random cards, and altered codes of members; every tenth is genuine and of somebody new. */
export async function forgeCards(
  lane: Lane,
  worker: Caller,
  count: number,
  dice: Dice,
  say: Say = quiet,
) {
  const at = await lane.anActivity({})
  const refused: Record<string, number> = {}
  const card = await aCard(lane, lane.here)
  const member = await lane.aPerson('partyMember')
  let genuine = 0
  for (let number = 0; number < count; number += 1) {
    if (number % genuineEvery === 0) {
      const { code } = await aCard(lane, lane.here)
      const answer = await worker.ask(checkInMember, scanned(at, 'card', code))
      if ('output' in answer) genuine += 1
    }
    const scan =
      number % 2 === 0
        ? scanned(at, 'card', alteredCard(card.code, dice))
        : scanned(at, 'myCode', forge(0, myCodeOf(lane, member), dice, new Map(), 0))
    const answer = await worker.ask(checkInMember, scan)
    const told = 'failure' in answer ? answer.failure.code : 'accepted'
    refused[told] = (refused[told] ?? 0) + 1
    if ((number + 1) % 2000 === 0) say(`${number + 1} of ${count} forged scans of members`)
  }
  const sql = 'select count(*)::int as n from linli.check_in where activity_id = $1'
  const { rows } = await lane.owner.query(sql, [at.activityId])
  return { refused, genuine, rows: rows[0]?.n as number }
}

function alteredCard(code: string, dice: Dice): string {
  const bytes = Buffer.from(code, 'base64url')
  const at = dice(bytes.length)
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 + dice(255)), at)
  return bytes.toString('base64url')
}
