// Who means to come to what is on in the next days, in the order in which they said so.
import type { Client } from 'pg'
import { record } from '../../functions/_kit/tables.ts'
import { signUp } from '../../functions/activity/tables.ts'
import type { ActivityRow } from './activities.ts'
import { seedId } from './ids.ts'
import { insertMissing } from './insert.ts'
import { type Knows, neighbours, openIdOf } from './people.ts'

export type SignUpRow = typeof signUp.$inferInsert
/** Somebody invented: the key that every id of theirs follows from. */
export type Known = { key: string; personId: string }

const hour = 3_600_000
/** A small patrol is what everybody wants. */
const wanting = { few: 5, patrol: 14 }

/** For the first days after the first look; the patrol of twelve then has a waitlist of two. */
export async function seedSignUps(
  client: Client,
  coming: readonly ActivityRow[],
  { now, personIdOf }: Knows & { now: Date },
): Promise<void> {
  const volunteers = neighbours
    .filter(({ holds }) => holds.some(([role]) => role !== 'communityWorker'))
    .map(({ key }) => ({ key, personId: personIdOf(openIdOf(key)) }))
  const rows = coming.flatMap((activity, number) => {
    const from = number % volunteers.length
    const turned = [...volunteers.slice(from), ...volunteers.slice(0, from)]
    const most = activity.kind === 'patrol' ? wanting.patrol : wanting.few
    return signedUp(activity, turned.slice(0, most), now)
  })
  await insertSignUps(client, rows)
}

/** Half an hour apart before `until`; whoever finds no place left waits. */
export function signedUp(
  { communityId, activityId, capacity }: ActivityRow,
  people: readonly Known[],
  until: Date,
): SignUpRow[] {
  return people.map(({ key, personId }, index) => {
    const signedUpAt = new Date(until.getTime() - ((people.length - index) * hour) / 2)
    const hasPlace = capacity === null || capacity === undefined || index < capacity
    const signUpId = seedId('sign-up', activityId, key)
    const arrival = index + 1
    const placedAt = hasPlace ? signedUpAt : null
    return { communityId, activityId, personId, signUpId, arrival, signedUpAt, placedAt }
  })
}

export async function insertSignUps(client: Client, rows: readonly SignUpRow[]): Promise<void> {
  await insertMissing(client, signUp, rows)
  await insertMissing(client, record, rows.map(recorded))
}

function recorded({ communityId, activityId, personId, signUpId, signedUpAt }: SignUpRow) {
  return {
    ...{ communityId, recordId: signUpId, operation: 'activity.signUp', personId },
    ...{ subjectId: activityId, recordedAt: signedUpAt, requestId: 'seed' },
  }
}
