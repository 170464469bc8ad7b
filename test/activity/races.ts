// Parallel sign-ins and sign-outs of one member, for the quick test and for the proof at its full count.
import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { checkOut } from '@linli/shared/activity/check-out'
import type { Answer, Operation } from '@linli/shared/operation'
import type { Activity } from '../support/arrange.ts'
import type { Caller } from '../support/caller.ts'
import type { Lane } from '../support/lane.ts'
import { aRecordAt } from './records.ts'

export interface Races {
  rows: number
  records: number
  /** Rounds in which one was refused, two answers told of different moments, or not exactly one was called the first. */
  disagreeing: number
}

interface At {
  communityId: string
  activityId: string
}

/** What twenty do at once. */
export interface Rush {
  ready?(lane: Lane, at: At, member: Caller): Promise<unknown>
  /** @returns the moment on record, and whether this one made it. */
  go(lane: Lane, at: At, member: Caller, id: string): Promise<{ told: string; isFirst: boolean }>
  /** Of so many activities: the rows, and the lines of the ledger that tell of them. */
  counted: string
}

const atOnce = 20
/** So many of them are requests of their own; the others are one of these sent once more. By turns. */
const requestsByTurns = [15, 2]
const roundsPerActivity = 100

export const scans: Rush = {
  async go(lane, at, member, checkInId) {
    const token = lane.tokenOf(at)
    const answer = outputOf(await member.ask(checkIn, { ...at, token, checkInId }))
    const { checkIn: made, isRepeated } = answer
    if (isRepeated !== (made.checkInId !== checkInId)) throw new Error('A scan was told wrongly.')
    return { told: `${made.checkInId} ${made.checkedInAt}`, isFirst: !isRepeated }
  },
  counted: `select (select count(*)::int from linli.check_in where activity_id = any ($1)) as rows,
    (select count(*)::int from linli.record join linli.check_in on check_in_id = record_id
     where activity_id = any ($1) and operation = 'activity.checkIn'
       and recorded_at = checked_in_at) as records`,
}

export const signOuts: Rush = {
  ready: (lane, at, member) => aRecordAt(lane, at, 'confirmed', member.personId),
  async go(_, at, member, checkOutId) {
    const answer = outputOf(await member.ask(checkOut, { ...at, token: null, checkOutId }))
    return { told: answer.checkOut.checkedOutAt, isFirst: !answer.isRepeated }
  },
  counted: `select (select count(*)::int from linli.check_out where activity_id = any ($1)) as rows,
    (select count(*)::int from linli.record join linli.check_out on check_out_id = record_id
     where activity_id = any ($1) and operation = 'activity.checkOut'
       and recorded_at = checked_out_at) as records`,
}

export async function race(
  lane: Lane,
  rush: Rush,
  rounds: number,
  say: (line: string) => void = () => undefined,
): Promise<Races> {
  let disagreeing = 0
  let at = idsOf(await lane.anActivity())
  const activityIds = [at.activityId]
  for (let round = 1; round <= rounds; round += 1) {
    const wrong = await allAtOnce(lane, rush, at, requestsByTurns[round % 2] ?? atOnce)
    if (wrong) {
      disagreeing += 1
      say(`round ${round}: ${wrong}`)
    }
    if (round % roundsPerActivity !== 0 || round === rounds) continue
    say(`${round} of ${rounds} rounds`)
    at = idsOf(await lane.anActivity())
    activityIds.push(at.activityId)
  }
  const { rows } = await lane.owner.query(rush.counted, [activityIds])
  return { ...rows[0], disagreeing }
}

/** Every one has its own moment, so answers agree only when they tell of the same row. @returns what was wrong. */
async function allAtOnce(lane: Lane, rush: Rush, at: At, requests: number): Promise<string> {
  const member = await lane.aPerson('partyMember')
  await rush.ready?.(lane, at, member)
  const ids = Array.from({ length: requests }, () => randomUUID())
  const going = Array.from({ length: atOnce }, (_, index) => {
    const answering = rush.go(lane, at, member, ids[index % requests] ?? '')
    lane.passSeconds(0.001)
    return answering
  })
  const answers = await Promise.allSettled(going)
  const told = new Set(
    answers.map((one) => (one.status === 'rejected' ? one.reason : one.value.told)),
  )
  const isFirst = (id: string) =>
    answers.some(
      (one, index) => ids[index % requests] === id && 'value' in one && one.value.isFirst,
    )
  const firsts = ids.filter(isFirst)
  if (told.size === 1 && firsts.length === 1) return ''
  return `${firsts.length} called the first, told ${[...told].join(' and ')}`
}

function outputOf<O extends Operation>(answer: Answer<O>) {
  if ('failure' in answer) throw new Error(`refused: ${answer.failure.code}`)
  return answer.output
}

function idsOf({ communityId, activityId }: Activity): At {
  return { communityId, activityId }
}
