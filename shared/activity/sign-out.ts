/** Signing out: how it came about, and until when it can be done. */
import * as z from 'zod'
import { moment } from '../fields.ts'

/** By the code it is evidence, by a tap it is one's own word; late is what a phone without network kept. */
export const checkOutWays = ['scan', 'tap', 'late'] as const
export type CheckOutWay = (typeof checkOutWays)[number]

export function ownCheckOut() {
  return z.object({ checkedOutAt: moment(), way: z.enum(checkOutWays) })
}

export type OwnCheckOut = z.output<ReturnType<typeof ownCheckOut>>

/** Who helps to clear up leaves after the end: so long the code is shown and one can sign out. */
export const graceMinutes = 30

/** Moments in milliseconds. */
interface Ending {
  startsAt: number
  endsAt: number
  endedAt: number | null
}

/** When its organizer has ended it, that was the last moment. */
export function signOutUntil({ endsAt, endedAt }: Omit<Ending, 'startsAt'>): number {
  return endedAt ?? endsAt + graceMinutes * 60_000
}

export function codeOfSignOut(
  now: number,
  ending: Ending,
): 'activity.notBegun' | 'activity.signOutOver' | null {
  if (now < ending.startsAt) return 'activity.notBegun'
  return now > signOutUntil(ending) ? 'activity.signOutOver' : null
}
