/** Places of an activity and the waitlist behind them: what is shown, and until when one can sign up. */
import * as z from 'zod'
import { count, id, moment } from '../fields.ts'

/** With capacity null there is a place for everybody. */
export function places() {
  return z.object({ capacity: count().nullable(), taken: count(), waiting: count() })
}

/** `position` on the waitlist counts from 1; null is a place. */
export function ownSignUp() {
  return z.object({ signUpId: id(), signedUpAt: moment(), position: count().nullable() })
}

export type Places = z.output<ReturnType<typeof places>>
export type OwnSignUp = z.output<ReturnType<typeof ownSignUp>>

export const signUpRefusals = {
  'activity.begun': 'conflict',
  'activity.over': 'conflict',
  'activity.cancelled': 'conflict',
} as const

/** How many may still sign up and have a place; null where everybody may. Lowered below what was taken, none. */
export function placesLeft({ capacity, taken }: Places): number | null {
  return capacity === null ? null : Math.max(capacity - taken, 0)
}

/** Sign-ups stand from the moment it begins: whoever prepares it can count on them, and who comes signs in. */
export function codeOfSignUps(
  now: number,
  activity: { startsAt: number; endsAt: number; isCancelled: boolean },
): keyof typeof signUpRefusals | null {
  if (activity.isCancelled) return 'activity.cancelled'
  if (now > activity.endsAt) return 'activity.over'
  return now >= activity.startsAt ? 'activity.begun' : null
}
