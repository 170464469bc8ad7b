/** What an organizer fixes of an activity, and which times it may be planned for. */
import * as z from 'zod'
import { line, moment } from '../fields.ts'
import type { Role } from '../person/role.ts'
import { activityKinds } from './activity.ts'

/** Whom an activity can be meant for; named nobody, it is for everybody. */
export const invitableRoles = [
  'partyMember',
  'householdMember',
  'gridWorker',
  'workUnitLiaison',
  'communityWorker',
  'propertyStaff',
] as const satisfies readonly Role[]

/** Who comes to enter it late finds people there already; half an hour, as sign-in opens so long before. */
const mostMinutesBegun = 30
const mostHours = 24
const mostDaysAhead = 90
const minute = 60_000

export function planned() {
  return {
    title: line(40),
    kind: z.enum(activityKinds),
    about: line(400).nullable(),
    placeName: line(40),
    startsAt: moment(),
    endsAt: moment(),
    invitedRoles: z.array(z.enum(invitableRoles)).max(invitableRoles.length),
    capacity: z.int().min(1).max(100_000).nullable(),
  }
}

export const windowRefusals = {
  'activity.startsInPast': 'invalid',
  'activity.endsBeforeStart': 'invalid',
  'activity.tooLong': 'invalid',
  'activity.tooFarAhead': 'invalid',
} as const

export type WindowProblem = keyof typeof windowRefusals

export interface Window {
  startsAt: string
  endsAt: string
}

/** What is wrong with the times of a new activity; null when nothing is. */
export function windowProblem(now: number, window: Window): WindowProblem | null {
  const startsAt = Date.parse(window.startsAt)
  if (startsAt < now - mostMinutesBegun * minute) return 'activity.startsInPast'
  if (startsAt > now + mostDaysAhead * 24 * 60 * minute) return 'activity.tooFarAhead'
  return lengthProblem(window)
}

/** The same where it began as planned and only its end may still be moved. */
export function lengthProblem({
  startsAt,
  endsAt,
}: Window): 'activity.endsBeforeStart' | 'activity.tooLong' | null {
  const length = Date.parse(endsAt) - Date.parse(startsAt)
  if (length <= 0) return 'activity.endsBeforeStart'
  return length > mostHours * 60 * minute ? 'activity.tooLong' : null
}
