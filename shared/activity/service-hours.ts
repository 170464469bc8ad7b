/**
 * Service hours (服务时长): whole minutes between signing in and signing out, never before the activity begins nor
 * after its end and grace. 志愿服务记录与证明出具办法(试行) counts in hours and names no step; a minute is the
 * smallest step that whoever was there can check on their receipt, and rounding down promises nobody too much.
 */
import * as z from 'zod'
import { count } from '../fields.ts'
import type { Standing } from './activity.ts'
import { type CheckOutWay, graceMinutes } from './sign-out.ts'

/** Caps are those of a community; these hold until it decides, and are an example, no rule of any city. */
export function hourCaps() {
  return z.object({
    graceMinutes: count(),
    mostMinutesPerDay: count(),
    mostMinutesPerActivity: count(),
    /** For whom nothing but their own tap says when they left. */
    mostMinutesByTap: count(),
  })
}

export type HourCaps = z.output<ReturnType<typeof hourCaps>>

export const exampleCaps: HourCaps = {
  graceMinutes,
  mostMinutesPerDay: 480,
  mostMinutesPerActivity: 480,
  mostMinutesByTap: 120,
}

/** Why it is so many: from the record, set by the organizer, or why there are none yet. */
export const hoursBases = [
  'counted',
  'corrected',
  'unconfirmed',
  'rejected',
  'noSignOut',
  'lateSignOut',
] as const
export type HoursBasis = (typeof hoursBases)[number]

export function serviceHours() {
  return z.object({
    minutes: count(),
    basis: z.enum(hoursBases),
    /** Fewer than the clock says, because of a cap. */
    isCapped: z.boolean(),
  })
}

export type ServiceHours = z.output<ReturnType<typeof serviceHours>>

/** One record, with all that its hours depend on; moments in milliseconds. */
export interface Served {
  startsAt: number
  endsAt: number
  checkedInAt: number
  standing: Standing
  checkOut: { checkedOutAt: number; way: CheckOutWay } | null
  /** As an organizer last set them. */
  correctedMinutes: number | null
}

const minute = 60_000

/**
 * Of the records of one person in one community on one day, in any order: a minute counts once, also where two
 * activities overlap, and the day has its cap. In the order of signing in, the earlier one first.
 */
export function hoursOfDay(served: readonly Served[], caps: HourCaps): ServiceHours[] {
  const inOrder = served
    .map((one, at) => ({ one, at }))
    .sort((a, b) => a.one.checkedInAt - b.one.checkedInAt || a.at - b.at)
  const hours: ServiceHours[] = []
  let left = caps.mostMinutesPerDay
  let coveredUntil = Number.NEGATIVE_INFINITY
  for (const { one, at } of inOrder) {
    const alone = hoursOf(one, caps, coveredUntil)
    const minutes = Math.min(alone.minutes, left)
    hours[at] = { ...alone, minutes, isCapped: alone.isCapped || minutes < alone.minutes }
    left -= minutes
    if (alone.basis === 'counted') coveredUntil = Math.max(coveredUntil, spanOf(one, caps).to)
  }
  return hours
}

/** What the record alone makes; `notBefore` is what an earlier one has covered already. */
export function hoursOf(
  served: Served,
  caps: HourCaps,
  notBefore = Number.NEGATIVE_INFINITY,
): ServiceHours {
  const basis = basisOf(served)
  if (basis === 'corrected') {
    return { minutes: served.correctedMinutes ?? 0, basis, isCapped: false }
  }
  if (basis !== 'counted') return { minutes: 0, basis, isCapped: false }
  return { ...signedMinutes(served, caps, notBefore), basis }
}

/** What the clock and the caps would make of it, whatever stands against it; what an organizer is offered. */
export function signedMinutes(
  served: Served,
  caps: HourCaps,
  notBefore = Number.NEGATIVE_INFINITY,
): { minutes: number; isCapped: boolean } {
  const { from, to } = spanOf(served, caps)
  const whole = Math.max(0, Math.floor((to - Math.max(from, notBefore)) / minute))
  const { mostMinutesPerActivity, mostMinutesByTap } = caps
  const byTap = Math.min(mostMinutesByTap, mostMinutesPerActivity)
  const most = served.checkOut?.way === 'scan' ? mostMinutesPerActivity : byTap
  return { minutes: Math.min(whole, most), isCapped: whole > most }
}

/** The most that an organizer can set: the whole activity with its grace, and no more than the caps allow. */
export function mostMinutesOf(
  { startsAt, endsAt }: Pick<Served, 'startsAt' | 'endsAt'>,
  caps: HourCaps,
): number {
  const whole = Math.floor((endsAt - startsAt) / minute) + caps.graceMinutes
  return Math.min(whole, caps.mostMinutesPerActivity, caps.mostMinutesPerDay)
}

function basisOf({ standing, checkOut, correctedMinutes }: Served): HoursBasis {
  if (standing !== 'confirmed') return standing
  if (correctedMinutes !== null) return 'corrected'
  if (!checkOut) return 'noSignOut'
  return checkOut.way === 'late' ? 'lateSignOut' : 'counted'
}

/** Without the code nobody saw them stay after the end. */
function spanOf({ startsAt, endsAt, checkedInAt, checkOut }: Served, caps: HourCaps) {
  const from = Math.max(startsAt, checkedInAt)
  if (!checkOut) return { from, to: from }
  const grace = checkOut.way === 'scan' ? caps.graceMinutes * minute : 0
  return { from, to: Math.min(checkOut.checkedOutAt, endsAt + grace) }
}
