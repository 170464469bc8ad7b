// Phones that filled their queue without network: two scans in time, one whose code has passed, a sign-up and a
// withdrawal. Each queue is replayed twice, as if the app had been closed before it noted the first answers.
import { signUp } from '@linli/shared/activity/sign-up'
import { learnClock } from '../../miniprogram/lib/clock.ts'
import {
  keepCheckIn,
  pendingCheckIns,
  submitPendingCheckIns,
} from '../../miniprogram/lib/pending-check-ins.ts'
import {
  keepSignUp,
  pendingSignUps,
  submitPendingSignUps,
} from '../../miniprogram/lib/pending-sign-ups.ts'
import { type Dice, diceOf } from '../activity/dice.ts'
import type { Activity } from '../support/arrange.ts'
import { atATime } from '../support/at-a-time.ts'
import type { Lane } from '../support/lane.ts'
import { aBadNetwork, cutsBothWays } from './bad-networks.ts'
import { on } from './phones.ts'

const perPhone = 5
/** Phones in one room, with activities of their own. */
const roomSize = 50
const atOnce = 8
/** Eight of a hundred tries are cut: so many in a row mean a server that does not answer. */
const mostRounds = 40
const anHour = 3_600

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

interface Phone {
  key: string
  personId: string
  /** As it lies in the phone while the app is closed. */
  storage: string
}

type Storage = Map<string, unknown>
type Activities = Record<'late' | 'now' | 'other' | 'joining' | 'leaving', Activity>
type Room = {
  activities: Activities
  members: { key: string; personId: string; storage: Storage }[]
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

async function fillQueues(
  lane: Lane,
  phones: number,
  openIds: Map<string, string>,
): Promise<Phone[]> {
  const rooms: Room[] = []
  for (let first = 0; first < phones; first += roomSize)
    rooms.push(await aRoom(lane, first, Math.min(roomSize, phones - first), openIds))
  const scan = ({ communityId, activityId }: Activity) =>
    keepCheckIn({ communityId, activityId, token: lane.tokenOf({ communityId, activityId }) })
  await inEach(lane, rooms, ({ late }) => scan(late))
  lane.passSeconds(anHour)
  await inEach(lane, rooms, async ({ now, other, joining, leaving }) => {
    await scan(now)
    await scan(other)
    await keepSignUp('join', joining)
    await keepSignUp('withdraw', leaving)
  })
  return rooms.flatMap(({ members }) =>
    members.map(({ storage, ...phone }) => ({ ...phone, storage: JSON.stringify([...storage]) })),
  )
}

async function aRoom(
  lane: Lane,
  first: number,
  many: number,
  openIds: Map<string, string>,
): Promise<Room> {
  const activities = {
    late: await lane.anActivity(),
    now: await lane.anActivity(),
    other: await lane.anActivity(),
    joining: await lane.anActivity({ startsIn: 180, capacity: roomSize }),
    leaving: await lane.anActivity({ startsIn: 180, capacity: roomSize }),
  }
  const { communityId, activityId } = activities.leaving
  const members: Room['members'] = []
  for (let index = first; index < first + many; index += 1) {
    const caller = await lane.aPerson('partyMember')
    await caller.call(signUp, { communityId, activityId, signUpId: crypto.randomUUID() })
    openIds.set(String(index), caller.openId)
    members.push({ key: String(index), personId: caller.personId, storage: new Map() })
  }
  return { activities, members }
}

async function inEach(
  lane: Lane,
  rooms: readonly Room[],
  work: (activities: Activities) => Promise<unknown>,
): Promise<void> {
  for (const { activities, members } of rooms) {
    learnClock(lane.now().toISOString(), Date.now(), Date.now())
    for (const { key, storage } of members) await on(key, () => work(activities), storage)
  }
}

/** The app is opened with what was on the phone before anything was answered. */
async function replay({ key, storage }: Phone, random: Dice): Promise<string[]> {
  const kept: Storage = new Map(JSON.parse(storage) as [string, unknown[]][])
  for (const [name, records] of kept) kept.set(name, inRandomOrder(records as unknown[], random))
  const submit = [submitPendingCheckIns, submitPendingSignUps]
  const work = async () => {
    for (let round = 0; round < mostRounds && outcomes().includes('waiting'); round += 1)
      for (const each of inRandomOrder(submit, random)) await each()
    return outcomes()
  }
  const ended = (await on(key, work, kept)).sort().join()
  return ended === wanted ? [] : [`${key}: ${ended}`]
}

const wanted = ['handedIn', 'joined', 'recorded', 'recorded', 'withdrawn'].join()

function outcomes(): string[] {
  return [...pendingCheckIns(), ...pendingSignUps()].map(({ outcome }) =>
    outcome.state === 'refused' ? `refused ${outcome.code}` : outcome.state,
  )
}

/** Each person: one row for each record that a phone called done, under the id it was kept with, and one line in the ledger. */
async function unevenIn(lane: Lane, phones: readonly Phone[]): Promise<string[]> {
  const uneven: string[] = []
  const { rows: checkIns } = await lane.owner.query(
    'select person_id, check_in_id as id, way from linli.check_in',
  )
  const { rows: signUps } = await lane.owner.query(
    'select person_id, sign_up_id as id from linli.sign_up',
  )
  const { rows: lines } = await lane.owner.query(
    `select person_id, operation, count(*)::int as lines from linli.record
     where operation = any ($1) group by 1, 2`,
    [Object.keys(linesEach)],
  )
  const idsOf = (rows: { person_id: string; id: string }[], personId: string) =>
    rows
      .filter((row) => row.person_id === personId)
      .map(({ id }) => id)
      .sort()
      .join()
  for (const { key, personId, storage } of phones) {
    const kept = new Map(JSON.parse(storage) as [string, Record<string, string>[]][])
    const scans = kept.get('pendingCheckIns') ?? []
    const joins = (kept.get('pendingSignUps') ?? []).filter(({ wish }) => wish === 'join')
    const idsKept = (records: Record<string, string>[], name: string) =>
      records
        .map((one) => one[name])
        .sort()
        .join()
    if (idsOf(checkIns, personId) !== idsKept(scans, 'checkInId')) uneven.push(`${key}: sign-ins`)
    if (idsOf(signUps, personId) !== idsKept(joins, 'signUpId')) uneven.push(`${key}: sign-ups`)
    for (const [operation, wished] of Object.entries(linesEach)) {
      const found = lines.find(
        (line) => line.person_id === personId && line.operation === operation,
      )
      if (found?.lines !== wished) uneven.push(`${key}: ${found?.lines ?? 0} lines of ${operation}`)
    }
  }
  return uneven
}

/** The sign-up that is withdrawn was made before. */
const linesEach: Readonly<Record<string, number>> = {
  'activity.checkIn': 2,
  'activity.checkInLate': 1,
  'activity.signUp': 2,
  'activity.withdrawSignUp': 1,
}

function inRandomOrder<Item>(items: readonly Item[], random: Dice): Item[] {
  const left = [...items]
  return items.flatMap(() => left.splice(random(left.length), 1))
}
