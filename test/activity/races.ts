// Parallel scans of one member, for the quick test and for the proof at its full count.
import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import type { Activity } from '../support/arrange.ts'
import type { Lane } from '../support/lane.ts'

export interface Races {
  rows: number
  records: number
  /** Rounds in which a scan was refused, or two replies named different sign-ins or times. */
  disagreeing: number
}

const scans = 20
/** So many of the scans are requests of their own; the others are one of these sent once more. By turns. */
const requestsByTurns = [15, 2]
const roundsPerActivity = 100

export async function raceScans(
  lane: Lane,
  rounds: number,
  say: (line: string) => void = () => undefined,
): Promise<Races> {
  let disagreeing = 0
  let activity = await lane.anActivity()
  const activityIds = [activity.activityId]
  for (let round = 1; round <= rounds; round += 1) {
    const answers = await scanAtOnce(lane, activity, requestsByTurns[round % 2] ?? scans)
    if (new Set(answers).size !== 1) {
      disagreeing += 1
      say(`round ${round} got ${[...new Set(answers)].join(' and ')}`)
    }
    if (round % roundsPerActivity !== 0 || round === rounds) continue
    say(`${round} of ${rounds} rounds`)
    activity = await lane.anActivity()
    activityIds.push(activity.activityId)
  }
  return { ...(await rowsOf(lane, activityIds)), disagreeing }
}

/** Every scan has its own moment, so replies agree only when they tell of the same row. */
async function scanAtOnce(
  lane: Lane,
  { communityId, activityId }: Activity,
  requests: number,
): Promise<string[]> {
  const member = await lane.aPerson('partyMember')
  const token = lane.tokenOf({ communityId, activityId })
  const ids = Array.from({ length: requests }, () => randomUUID())
  return Promise.all(
    Array.from({ length: scans }, async (_, index) => {
      const checkInId = ids[index % requests] ?? ''
      const answering = member.ask(checkIn, { communityId, activityId, token, checkInId })
      lane.passSeconds(0.001)
      const answer = await answering
      if ('failure' in answer) return `${index} refused: ${answer.failure.code}`
      const made = answer.output.checkIn
      const isTrue = answer.output.isRepeated === (made.checkInId !== checkInId)
      return isTrue ? `${made.checkInId} ${made.checkedInAt}` : `${index} says it wrongly`
    }),
  )
}

async function rowsOf({ owner }: Lane, activityIds: string[]) {
  const { rows } = await owner.query<{ rows: number; records: number }>(
    `select (select count(*)::int from linli.check_in where activity_id = any ($1)) as rows,
       (select count(*)::int from linli.record join linli.check_in on check_in_id = record_id
        where activity_id = any ($1) and operation = 'activity.checkIn'
          and recorded_at = checked_in_at) as records`,
    [activityIds],
  )
  return rows[0] ?? { rows: 0, records: 0 }
}
