// Codes fetched ahead, so that the screen goes on without network: which one is due, and when to fetch more.
import type { showSignInCode } from '@linli/shared/activity/show-sign-in-code'
import { slotAt, slotSeconds } from '@linli/shared/activity/sign-in-code'
import type { OutputOf } from '@linli/shared/operation'

export type CodeSupply = OutputOf<typeof showSignInCode>

/** A quarter of an hour of codes. */
export const slotsAhead = 90
const refillBelow = 45

/** @returns '' when no code for this moment was fetched. */
export function addressAt(supply: CodeSupply, now: number): string {
  const token = supply.tokens[slotAt(now) - supply.firstSlot]
  return token ? supply.addressStart + token : ''
}

export function needsMore(supply: CodeSupply, now: number): boolean {
  const left = supply.firstSlot + supply.tokens.length - slotAt(now)
  return left < refillBelow || left > supply.tokens.length
}

export function secondsLeft(now: number): number {
  return Math.ceil((slotAt(now) + 1) * slotSeconds - now / 1000)
}
