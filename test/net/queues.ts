// Phones that fill their queues without network, each with five records: by turns whoever comes (two scans in time, one
// whose code has passed, a sign-up and a withdrawal) and whoever comes and leaves (a scan in time, one whose code has
// passed and the sign-out of it, a sign-out an hour old, a sign-up).
import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { signUp } from '@linli/shared/activity/sign-up'
import { learnClock } from '../../miniprogram/lib/clock.ts'
import { keepCheckIn } from '../../miniprogram/lib/pending-check-ins.ts'
import { keepCheckOut } from '../../miniprogram/lib/pending-check-outs.ts'
import { keepSignUp } from '../../miniprogram/lib/pending-sign-ups.ts'
import type { Activity } from '../support/arrange.ts'
import type { Lane } from '../support/lane.ts'
import { on } from './phones.ts'

export const perPhone = 5
/** Phones in one room, with activities of their own. */
const roomSize = 50
const anHour = 3_600

export interface Phone {
  key: string
  personId: string
  /** The sign-in and the sign-up that the server knew before. */
  checkInId: string
  signUpId: string
  /** As it lies in the phone while the app is closed. */
  storage: string
}

type Storage = Map<string, unknown>
type Activities = Record<'earlier' | 'late' | 'now' | 'other' | 'joining' | 'leaving', Activity>
type Member = Omit<Phone, 'storage'> & { storage: Storage }
type Room = { activities: Activities; members: Member[] }

interface Queue {
  early(lane: Lane, at: Activities): Promise<unknown>
  /** An hour after it. */
  later(lane: Lane, at: Activities): Promise<unknown>
  /** How the five end, by the words of the phone. */
  ends: string
  /** In the ledger, with the sign-in and the sign-up that the server knew before. */
  lines: Readonly<Record<string, number>>
}

const comes: Queue = {
  early: (lane, { late }) => scan(lane, late),
  async later(lane, { now, other, joining, leaving }) {
    await scan(lane, now)
    await scan(lane, other)
    await keepSignUp('join', joining)
    await keepSignUp('withdraw', leaving)
  },
  ends: ['handedIn', 'joined', 'recorded', 'recorded', 'withdrawn'].join(),
  lines: {
    'activity.checkIn': 3,
    'activity.checkInLate': 1,
    'activity.checkOutLate': 0,
    'activity.signUp': 2,
    'activity.withdrawSignUp': 1,
  },
}

const comesAndLeaves: Queue = {
  async early(lane, { late, earlier }) {
    await scan(lane, late)
    await leave(earlier)
  },
  async later(lane, { now, late, joining }) {
    await scan(lane, now)
    await leave(late)
    await keepSignUp('join', joining)
  },
  ends: ['handedIn', 'handedIn', 'joined', 'recorded', 'recorded'].join(),
  lines: {
    'activity.checkIn': 2,
    'activity.checkInLate': 1,
    'activity.checkOutLate': 2,
    'activity.signUp': 2,
    'activity.withdrawSignUp': 0,
  },
}

export function queueOf({ key }: Pick<Phone, 'key'>): Queue {
  return Number(key) % 2 === 0 ? comes : comesAndLeaves
}

export async function fillQueues(
  lane: Lane,
  phones: number,
  openIds: Map<string, string>,
): Promise<Phone[]> {
  const rooms: Room[] = []
  for (let first = 0; first < phones; first += roomSize)
    rooms.push(await aRoom(lane, first, Math.min(roomSize, phones - first), openIds))
  await inEach(lane, rooms, (queue, at) => queue.early(lane, at))
  lane.passSeconds(anHour)
  await inEach(lane, rooms, (queue, at) => queue.later(lane, at))
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
    earlier: await lane.anActivity(),
    late: await lane.anActivity(),
    now: await lane.anActivity(),
    other: await lane.anActivity(),
    joining: await lane.anActivity({ startsIn: 180, capacity: roomSize }),
    leaving: await lane.anActivity({ startsIn: 180, capacity: roomSize }),
  }
  const { earlier, leaving } = activities
  const members: Member[] = []
  for (let index = first; index < first + many; index += 1) {
    const caller = await lane.aPerson('partyMember')
    const { openId, personId } = caller
    const [checkInId, signUpId] = [randomUUID(), randomUUID()]
    await caller.call(signUp, { ...idsOf(leaving), signUpId })
    const token = lane.tokenOf(earlier)
    await caller.call(checkIn, { ...idsOf(earlier), token, checkInId })
    openIds.set(String(index), openId)
    members.push({ key: String(index), personId, checkInId, signUpId, storage: new Map() })
  }
  return { activities, members }
}

async function inEach(
  lane: Lane,
  rooms: readonly Room[],
  work: (queue: Queue, at: Activities) => Promise<unknown>,
): Promise<void> {
  for (const { activities, members } of rooms) {
    learnClock(lane.now().toISOString(), Date.now(), Date.now())
    for (const member of members)
      await on(member.key, () => work(queueOf(member), activities), member.storage)
  }
}

function scan(lane: Lane, activity: Activity): Promise<unknown> {
  return keepCheckIn({ ...idsOf(activity), token: lane.tokenOf(activity) })
}

function leave(activity: Activity): Promise<unknown> {
  return keepCheckOut({ ...idsOf(activity), token: null, title: activity.title })
}

function idsOf({ communityId, activityId }: Activity) {
  return { communityId, activityId }
}
