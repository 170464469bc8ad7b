// Rows of some days in two communities, the same for the same seed, for every table that a timer looks at.
import { getTableColumns } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Pool } from 'pg'
import { derivedId } from '../../functions/_kit/ids.ts'
import { message, outbox, record, request } from '../../functions/_kit/tables.ts'
import { activity, checkIn, hold } from '../../functions/activity/tables.ts'
import { invitation } from '../../functions/grant/tables.ts'
import { identity, reminderQuota } from '../../functions/person/tables.ts'
import { place } from '../../functions/place/tables.ts'
import { serviceContract } from '../../functions/provider/tables.ts'
import { type Dice, diceOf } from '../activity/dice.ts'

export const began = new Date('2026-03-10T00:00:00.000Z')
export const days = 12
const minute = 60_000
const day = 1440 * minute

const idOf = (...parts: (string | number)[]) => derivedId('test/cron', ...parts)
export const communityIds = [idOf('community', 0), idOf('community', 1)] as const

export function aRecord(communityId: string, recordedAt: Date, name: string | number) {
  return {
    ...{ communityId, recordedAt, recordId: idOf('record', communityId, name) },
    ...{ operation: 'activity.checkIn', requestId: `request-${name}` },
    ...{ personId: idOf('person', 1), subjectId: idOf('subject', 1) },
  }
}

export function anActivity(communityId: string, closesAt: Date, name: string | number) {
  const startsAt = new Date(closesAt.getTime() - 120 * minute)
  return {
    ...{ communityId, activityId: idOf('activity', communityId, name), title: '演示·清扫楼道' },
    ...{ kind: 'cleanUp' as const, about: '带上手套。', placeName: '演示·北门' },
    ...{ startsAt, endsAt: closesAt, opensAt: startsAt, closesAt },
    ...{ invitedRoles: [], office: '演示·服务站', officePhone: '0871-0000-0012' },
    isInvented: true,
  }
}

export function aCheckIn(of: { communityId: string; activityId: string }, at: Date, who: number) {
  const { communityId, activityId } = of
  return {
    ...{ communityId, activityId, personId: idOf('person', who), checkedInAt: at },
    ...{ checkInId: idOf('check-in', activityId, who), digest: Buffer.alloc(16) },
    standing: who % 3 === 0 ? ('unconfirmed' as const) : ('confirmed' as const),
  }
}

export function aRuling(
  of: ReturnType<typeof aCheckIn> | undefined,
  number: number,
  standing: 'confirmed' | 'rejected',
  ruledAt: Date,
) {
  if (!of) throw new Error('There is no record to rule on.')
  const { communityId, activityId, checkInId } = of
  const ruledBy = idOf('person', 'ruler')
  return { communityId, activityId, checkInId, number, standing, ruledAt, ruledBy }
}

/** Open communities with one compound each that a company serves: what a quarter opens for. */
async function served(owner: Pool): Promise<void> {
  const compoundOf = (communityId: string) => idOf('compound', communityId)
  const row = { isInvented: true, openedAt: new Date(began.getTime() - day) }
  const communities = communityIds.map((communityId) => ({
    ...{ ...row, communityId, placeId: communityId, lineage: [communityId] },
    ...{ kind: 'community' as const, name: '演示·青桂社区' },
  }))
  const compounds = communities.map(({ communityId }) => ({
    ...{ ...row, communityId, placeId: compoundOf(communityId), parentId: communityId },
    ...{ lineage: [communityId, compoundOf(communityId)] },
    ...{ kind: 'compound' as const, name: '演示·桂苑' },
  }))
  const contracts = communities.map(({ communityId }) => ({
    ...{ communityId, compoundId: compoundOf(communityId), startsOn: '2025-01-01' },
    ...{ contractId: idOf('contract', communityId), providerId: idOf('provider', communityId) },
    ...{ kind: 'propertyCompany' as const, enteredAt: row.openedAt, isInvented: true },
  }))
  await insert(owner, place, [...communities, ...compounds])
  await insert(owner, serviceContract, contracts)
}

/** Fills an empty database: what is dated later than a timer's clock has not happened yet for it. */
export async function fill(owner: Pool, seed: number): Promise<void> {
  const dice = diceOf(seed)
  const at = (most = days * day, from = began) => new Date(from.getTime() + dice(most))
  const [activities, checkIns] = activitiesOf(dice, at)
  await insert(owner, activity, activities)
  await insert(owner, checkIn, checkIns)
  await insert(
    owner,
    record,
    times(300, (n) => aRecord(one(communityIds, dice), at(), n)),
  )
  const crowd = at()
  const burst = times(60, (n) => new Date(crowd.getTime() + n * 7))
  await insert(
    owner,
    record,
    burst.map((when, n) => aRecord(communityIds[0], when, `crowd ${n}`)),
  )
  const person = (n: number) => idOf('person', n)
  const holdRow = (n: number) => ({ slot: n, heldAt: at(), activityId: idOf('activity', n) })
  await insert(
    owner,
    hold,
    times(40, (n) => ({ ...holdRow(n), ...ids(dice), personId: person(n) })),
  )
  const asked = (n: number) => ({ requestId: `request-${n}`, digest: Buffer.alloc(16) })
  await insert(
    owner,
    request,
    times(40, (n) => ({ ...asked(n), personId: person(n), askedAt: at() })),
  )
  await insert(
    owner,
    message,
    times(60, (n) => messageOf(n, dice, at)),
  )
  await insert(
    owner,
    invitation,
    times(40, (n) => invitationOf(n, dice, at)),
  )
  await reminders(owner, at)
  await served(owner)
}

/**
 * Of every outcome that does not depend on when a timer comes round: delivered (allowed at WeChat with
 * `openIdOf`), refused, nobody there, lapsed before it was due, called out by a process that crashed.
 */
async function reminders(owner: Pool, at: At): Promise<void> {
  const who = (n: number) => ({ personId: idOf('reminded', n) })
  const told = times(50, (n) => ({ ...who(n), n, writtenAt: at() }))
  const messageOf = (n: number) => ({ messageId: idOf('told', n), kind: 'grantEnded' as const })
  await insert(
    owner,
    message,
    told.map(({ n, ...row }) => ({ ...row, ...messageOf(n) })),
  )
  await insert(
    owner,
    identity,
    told.flatMap(({ n, personId }) =>
      n % 5 === 2 ? [] : [{ personId, appId: 'wxtest', openId: openIdOf(n) }],
    ),
  )
  await insert(
    owner,
    reminderQuota,
    told.map(({ personId }) => ({ personId, template: 'grantChange' as const, remaining: 2 })),
  )
  await insert(
    owner,
    outbox,
    told.map(({ n, personId, writtenAt }) => ({
      ...{ personId, messageId: messageOf(n).messageId, template: 'grantChange' as const },
      ...{ state: n % 5 === 4 ? ('sending' as const) : ('waiting' as const), attempts: 0 },
      ...{ writtenAt, dueAt: writtenAt },
      expiresAt: new Date(writtenAt.getTime() + (n % 5 === 3 ? 0 : 60 * day)),
    })),
  )
}

/** Every fifth has allowed WeChat nothing. */
export const reminded = times(50, (n) => n).filter((n) => n % 5 !== 1)

export function openIdOf(n: number): string {
  return `demo-reminded-${n}`
}

type At = (most?: number, from?: Date) => Date

function activitiesOf(dice: Dice, at: At) {
  const activities = times(30, (n) => anActivity(one(communityIds, dice), at(), n))
  const checkIns = activities.flatMap((of) =>
    times(dice(9), (who) => aCheckIn(of, at(120 * minute, of.startsAt), who)),
  )
  return [activities, checkIns] as const
}

/** Some are so old that they go within these days, some before them, some after. */
function messageOf(n: number, dice: Dice, at: At) {
  const age = (n % 2 === 0 ? 180 : 365) - dice(days + 4)
  const writtenAt = new Date(at().getTime() - age * day)
  const readAt = n % 2 === 0 ? new Date(writtenAt.getTime() + day) : null
  const ids = { personId: idOf('person', n % 5), messageId: idOf('message', n) }
  return { ...ids, kind: 'grantEnded' as const, writtenAt, readAt }
}

function invitationOf(n: number, dice: Dice, at: At) {
  const invitedAt = new Date(at().getTime() - 40 * day)
  const later = (most: number) => new Date(invitedAt.getTime() + (1 + dice(most)) * day)
  return {
    ...{ ...ids(dice), invitationId: idOf('invitation', n), placeId: idOf('place', n) },
    ...{ role: 'gridWorker' as const, invitedBy: idOf('person', 1), invitedAt },
    ...{ expiresAt: later(14), withdrawnAt: n % 4 === 0 ? later(7) : null },
    ...(n % 3 === 0 ? { acceptedBy: idOf('person', n), acceptedAt: later(7) } : {}),
  }
}

export async function insert<Table extends PgTable>(
  owner: Pool,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  const most = Math.floor(60_000 / Object.keys(getTableColumns(table)).length)
  const db = drizzle(owner)
  for (let start = 0; start < rows.length; start += most) {
    await db.insert(table).values(rows.slice(start, start + most) as Table['$inferInsert'][])
  }
}

function ids(dice: Dice) {
  return { communityId: one(communityIds, dice) }
}

export function times<Made>(count: number, make: (number: number) => Made): Made[] {
  return Array.from({ length: count }, (_, number) => make(number))
}

function one<Value>(values: readonly [Value, ...Value[]], dice: Dice): Value {
  return values[dice(values.length)] ?? values[0]
}
