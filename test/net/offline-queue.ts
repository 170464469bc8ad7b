// Queues that were filled without network. Each is replayed twice, as if the app had been closed before it noted the
// first answers.
import { pendingCheckIns, submitPendingCheckIns } from '../../miniprogram/lib/pending-check-ins.ts'
import {
  pendingCheckOuts,
  submitPendingCheckOuts,
} from '../../miniprogram/lib/pending-check-outs.ts'
import { pendingSignUps, submitPendingSignUps } from '../../miniprogram/lib/pending-sign-ups.ts'
import { type Dice, diceOf } from '../activity/dice.ts'
import { atATime } from '../support/at-a-time.ts'
import type { Lane } from '../support/lane.ts'
import { aBadNetwork, cutsBothWays } from './bad-networks.ts'
import { on } from './phones.ts'
import { fillQueues, type Phone, perPhone, queueOf } from './queues.ts'

const atOnce = 8
/** Eight of a hundred tries are cut: so many in a row mean a server that does not answer. */
const mostRounds = 40

export interface QueueTrial {
  records: number
  tries: number
  cutThere: number
  cutBack: number
  /** What did not end as it should, by the words of the phone. */
  ended: string[]
  /** What the database holds more or less than once. */
  uneven: string[]
}

interface Wish {
  phones: number
  seed: number
  say?: (line: string) => void
}

export async function tryOfflineQueues(
  lane: Lane,
  { phones, seed, say }: Wish,
): Promise<QueueTrial> {
  const openIds = new Map<string, string>()
  const proxy = await aBadNetwork(lane, openIds, seed)
  const closed = await fillQueues(lane, phones, openIds)
  say?.(`${closed.length} phones have kept ${perPhone} records each`)
  const ended: string[] = []
  for (const round of [1, 2]) {
    const random = diceOf(seed + round)
    await atATime(atOnce, inRandomOrder(closed, random), async (phone) => {
      ended.push(...(await replay(phone, random)))
    })
    say?.(`replayed ${round === 1 ? 'once' : 'twice'}`)
  }
  const { cutThere, cutBack } = cutsBothWays(proxy)
  const uneven = await unevenIn(lane, closed)
  return { records: phones * perPhone, tries: proxy.tries(), cutThere, cutBack, ended, uneven }
}

/** The app is opened with what was on the phone before anything was answered. */
async function replay(phone: Phone, random: Dice): Promise<string[]> {
  const kept = new Map(JSON.parse(phone.storage) as [string, unknown[]][])
  for (const [name, records] of kept) kept.set(name, inRandomOrder(records, random))
  const submit = [submitPendingCheckIns, submitPendingCheckOuts, submitPendingSignUps]
  const work = async () => {
    for (let round = 0; round < mostRounds && outcomes().includes('waiting'); round += 1)
      for (const each of inRandomOrder(submit, random)) await each()
    return outcomes()
  }
  const ended = (await on(phone.key, work, kept)).sort().join()
  return ended === queueOf(phone).ends ? [] : [`${phone.key}: ${ended}`]
}

function outcomes(): string[] {
  return [...pendingCheckIns(), ...pendingCheckOuts(), ...pendingSignUps()].map(({ outcome }) =>
    outcome.state === 'refused' ? `refused ${outcome.code}` : outcome.state,
  )
}

/** Each person: one row for each record that a phone called done, under the id it was kept with, and one line in the ledger. */
async function unevenIn({ owner }: Lane, phones: readonly Phone[]): Promise<string[]> {
  const ask = async (sql: string) => (await owner.query<Found>(sql)).rows
  const checkIns = await ask('select person_id, check_in_id as id from linli.check_in')
  const checkOuts = await ask(
    `select person_id, check_out_id as id from linli.check_out
     join linli.check_in using (community_id, activity_id, check_in_id)`,
  )
  const signUps = await ask('select person_id, sign_up_id as id from linli.sign_up')
  const lines = await ask('select person_id, operation as id from linli.record')
  return phones.flatMap((phone) => {
    const kept = new Map(JSON.parse(phone.storage) as [string, Record<string, string>[]][])
    const idsIn = (queue: string, name: string) =>
      (kept.get(queue) ?? []).flatMap((one) => (one.wish === 'withdraw' ? [] : [one[name] ?? '']))
    const isWithdrawn = kept.get('pendingSignUps')?.some(({ wish }) => wish === 'withdraw')
    const signedUp = isWithdrawn ? [] : [phone.signUpId]
    const parts: [string, Found[], string[]][] = [
      ['sign-ins', checkIns, [phone.checkInId, ...idsIn('pendingCheckIns', 'checkInId')]],
      ['sign-outs', checkOuts, idsIn('pendingCheckOuts', 'checkOutId')],
      ['sign-ups', signUps, [...signedUp, ...idsIn('pendingSignUps', 'signUpId')]],
      ['lines', lines, linesOf(phone)],
    ]
    return parts
      .filter(([, found, wanted]) => idsOf(found, phone) !== wanted.sort().join())
      .map(([what, found]) => `${phone.key}: ${what} ${idsOf(found, phone)}`)
  })
}

interface Found {
  person_id: string
  id: string
}

function idsOf(rows: readonly Found[], { personId }: Phone): string {
  const own = rows.filter((row) => row.person_id === personId)
  return own
    .map(({ id }) => id)
    .sort()
    .join()
}

function linesOf(phone: Phone): string[] {
  return Object.entries(queueOf(phone).lines).flatMap(([operation, times]) =>
    Array<string>(times).fill(operation),
  )
}

function inRandomOrder<Item>(items: readonly Item[], random: Dice): Item[] {
  const left = [...items]
  return items.flatMap(() => left.splice(random(left.length), 1))
}
