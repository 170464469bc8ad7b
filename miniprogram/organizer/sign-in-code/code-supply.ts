/**
 * Codes fetched ahead, so that the screen goes on without network: which one is due, and when to fetch more. They are
 * kept on the phone of the organizer until the activity is over, because a phone that rings or falls restarts.
 */
import { mostSlots, showSignInCode } from '@linli/shared/activity/show-sign-in-code'
import { slotAt, slotSeconds } from '@linli/shared/activity/sign-in-code'
import type { OutputOf } from '@linli/shared/operation'
import { call } from '../../lib/call.ts'
import { clockOffset, recallClock } from '../../lib/clock.ts'
import type { ActivityKeys } from '../../lib/roads.ts'

export type CodeSupply = OutputOf<typeof showSignInCode>

/** Two hours, whenever the network goes. */
const slotsInHand = 720
const key = 'signInCodes'

export async function fetchSupply(keys: ActivityKeys): Promise<CodeSupply> {
  const supply = await call(showSignInCode, { ...keys, slots: mostSlots })
  keepSupply(keys.activityId, supply)
  return supply
}

/** What the screen shows at this moment. */
export function shownAt(supply: CodeSupply, now: number) {
  const address = addressAt(supply, now)
  return { address, phase: address ? 'live' : 'hidden', seconds: secondsLeft(now) } as const
}

/** @returns '' when no code for this moment was fetched. */
export function addressAt(supply: CodeSupply, now: number): string {
  const token = supply.tokens[slotAt(now) - supply.firstSlot]
  return token ? supply.addressStart + token : ''
}

export function needsMore(supply: CodeSupply, now: number): boolean {
  const slot = slotAt(now)
  const fetchedUntil = supply.firstSlot + supply.tokens.length
  const lastOfAll = slotAt(Date.parse(supply.closesAt))
  return slot < supply.firstSlot || fetchedUntil < Math.min(slot + slotsInHand, lastOfAll + 1)
}

export function secondsLeft(now: number): number {
  return Math.ceil((slotAt(now) + 1) * slotSeconds - now / 1000)
}

interface Kept {
  activityId: string
  offset: number
  supply: CodeSupply
}

export function keepSupply(activityId: string, supply: CodeSupply): void {
  const kept: Kept = { activityId, offset: clockOffset(), supply }
  wx.setStorageSync(key, kept)
}

/** With the server's time as it was known then. */
export function keptSupply(activityId: string): CodeSupply | null {
  const kept = wx.getStorageSync<Kept | ''>(key)
  if (!kept || kept.activityId !== activityId) return null
  recallClock(kept.offset)
  return kept.supply
}

export function forgetSupply(): void {
  wx.removeStorageSync(key)
}
