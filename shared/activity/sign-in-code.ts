/**
 * The sign-in code as an address: `<origin>/s/<community>/<activity>/<token>`, ids as 22 and the
 * token as 28 base64url characters. WeChat's own scanner, the scanner in linli and a browser read the same one.
 */
import { base64urlOfUuid, firstWordOfBase64url, uuidOfBase64url } from '../base64url.ts'

/** The code changes this often. */
export const slotSeconds = 10
/** Accepted are the current slot and the two before it, so a code lives 20 to 30 seconds. */
export const acceptedSlots = 3
/** The first call after a scan holds the moment this long, for slow phones and consent sheets. */
export const holdMinutes = 10

export interface ScannedCode {
  communityId: string
  activityId: string
  token: string
}

export function slotAt(now: number): number {
  return Math.floor(now / 1000 / slotSeconds)
}

/** The slot that a token says it is of; whether it is a true one only the server knows. */
export function slotOf(token: string): number {
  return firstWordOfBase64url(token)
}

/** Whether a token that was seen at that moment would have been accepted then. */
export function isInTime(token: string, seenAt: number): boolean {
  const age = slotAt(seenAt) - slotOf(token)
  return age >= 0 && age < acceptedSlots
}

export function addressStart(origin: string, communityId: string, activityId: string): string {
  return `${origin}/s/${base64urlOfUuid(communityId)}/${base64urlOfUuid(activityId)}/`
}

const shape = /\/s\/([\w-]{22})\/([\w-]{22})\/([\w-]{28})\/?$/

/** @returns null when the text is not a sign-in code; whether it is a true one only the server knows. */
export function readAddress(text: string): ScannedCode | null {
  const [, community, activity, token] = shape.exec(text.trim()) ?? []
  if (!community || !activity || !token) return null
  const communityId = uuidOfBase64url(community)
  const activityId = uuidOfBase64url(activity)
  return communityId && activityId ? { communityId, activityId, token } : null
}
