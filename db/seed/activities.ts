// The seed: real divisions of Kunming, an invented neighbourhood in one of them, and a district at its real size.
// Here: what is on in the neighbourhood. All ids follow from what they stand for, so seeding again changes nothing.
import { checkInWindow } from '@linli/shared/activity/window'
import { dateIn, daysLater, startOfDay } from '@linli/shared/day'
import type { Role } from '@linli/shared/person/role'
import { inShanghai } from '@linli/shared/time'
import type { Client } from 'pg'
import { activity } from '../../functions/activity/tables.ts'
import { seedId } from './ids.ts'
import { insertMissing } from './insert.ts'
import { type Offer, offerFor, past, type Slot, weeklyMenu } from './menu.ts'

export type ActivityRow = typeof activity.$inferInsert
export type OpenActivity = { activityId: string; title: string; startsAt: Date; endsAt: Date }

const minute = 60_000
const menuDays = 14
const invitedRoles: Role[] = ['partyMember', 'householdMember', 'gridWorker', 'communityWorker']

/** The menu of this week and the next. */
export async function seedMenu(
  client: Client,
  communityId: string,
  now: Date,
): Promise<ActivityRow[]> {
  const rows = menuOf(communityId, dateIn(now.getTime()), menuDays)
  await insertMissing(client, activity, rows)
  return rows
}

/** What the weekly menu has on so many days from that date on. */
export function menuOf(communityId: string, fromOn: string, days: number): ActivityRow[] {
  const dates = Array.from({ length: days }, (_, day) => daysLater(fromOn, day))
  return dates.flatMap((date) => slotsOf(date).map((slot) => onDay(communityId, date, slot)))
}

/** Adds what has been only where nothing has been yet, so that no day of real use gets invented guests. */
export async function seedPast(
  client: Client,
  communityId: string,
  now: Date,
): Promise<ActivityRow[]> {
  const today = dateIn(now.getTime())
  const earlier = await client.query(
    'select 1 from linli.activity where community_id = $1 and starts_at < $2 limit 1',
    [communityId, new Date(startOfDay(today))],
  )
  if (earlier.rowCount !== 0) return []
  const rows = past.map((slot) => onDay(communityId, daysLater(today, -slot.daysAgo), slot))
  await insertMissing(client, activity, rows)
  return rows
}

/** Finds what began today and stays open for at least half an hour more, or adds it. */
export async function seedOpen(
  client: Client,
  communityId: string,
  now: Date,
): Promise<OpenActivity> {
  const today = startOfDay(dateIn(now.getTime()))
  const found = await client.query<OpenActivity>(
    `select activity_id as "activityId", title, starts_at as "startsAt", ends_at as "endsAt"
     from linli.activity
     where community_id = $1 and starts_at between $2 and $3 and closes_at >= $4 and cancelled_at is null
     order by closes_at desc, activity_id limit 1`,
    [communityId, new Date(today), now, new Date(now.getTime() + 30 * minute)],
  )
  if (found.rows[0] !== undefined) return found.rows[0]
  const row = beganJustNow(communityId, now, today)
  await insertMissing(client, activity, [row])
  return row
}

// On a round five minutes, and never yesterday: the list of a day shows what starts on it.
function beganJustNow(communityId: string, now: Date, today: number): ActivityRow {
  const fiveMinutesAgo = now.getTime() - 5 * minute
  const startsAt = Math.max(today, fiveMinutesAgo - (fiveMinutesAgo % (5 * minute)))
  const moment = inShanghai(startsAt)
  const isWeekend = moment.day() === 0 || moment.day() === 6
  return row(communityId, startsAt, 120, offerFor(moment.hour(), isWeekend))
}

function slotsOf(date: string): readonly Slot[] {
  return weeklyMenu[inShanghai(startOfDay(date)).day()] ?? []
}

export function onDay(communityId: string, date: string, slot: Slot): ActivityRow {
  const startsAt = Date.parse(`${date}T${slot.at}:00+08:00`)
  return row(communityId, startsAt, slot.minutes, slot)
}

function row(communityId: string, start: number, minutes: number, offer: Offer): ActivityRow {
  const end = start + minutes * minute
  const window = checkInWindow(start, end)
  const startsAt = new Date(start)
  return {
    communityId,
    activityId: seedId('activity', communityId, startsAt.toISOString(), offer.title),
    title: offer.title,
    kind: offer.kind,
    about: offer.about,
    placeName: offer.placeName,
    startsAt,
    endsAt: new Date(end),
    opensAt: new Date(window.opensAt),
    closesAt: new Date(window.closesAt),
    invitedRoles,
    capacity: offer.capacity,
    office: '青禾社区便民服务站',
    officePhone: '0871-0000 0012',
    isInvented: true,
  }
}
