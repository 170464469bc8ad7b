/**
 * What the organizer scans of a member: 我的码, which a phone shows, `<origin>/m/<50 characters>`; and a paper card,
 * `<origin>/c/<22 characters>`. WeChat's own scanner and a browser read the same.
 */
import * as z from 'zod'
import type { CheckInWay } from './activity.ts'

/** 我的码 changes this often; accepted are the current slot and the two before it, so it lives 60 to 90 seconds. */
export const myCodeSeconds = 30
export const acceptedMyCodes = 3
/** Fetched at once: enough to stand in a queue without network. */
export const myCodesAhead = 10

export const memberWays = ['myCode', 'card'] as const satisfies readonly CheckInWay[]
export type MemberWay = (typeof memberWays)[number]

export interface MemberCode {
  way: MemberWay
  code: string
}

/** The shape only; which of the two it is the address says, whether it is true the server. */
export function memberCode() {
  return z
    .string()
    .max(50)
    .regex(/^[\w-]{22,50}$/)
}

export const memberCodeRefusals = {
  'activity.memberCodeForged': 'invalid',
  'activity.memberCodeExpired': 'conflict',
  'activity.memberCodeAhead': 'conflict',
} as const

export function myCodeSlotAt(now: number): number {
  return Math.floor(now / 1000 / myCodeSeconds)
}

export function myCodeStart(origin: string): string {
  return `${origin}/m/`
}

export function cardAddress(origin: string, code: string): string {
  return `${origin}/c/${code}`
}

const shapes = { myCode: /\/m\/([\w-]{50})\/?$/, card: /\/c\/([\w-]{22})\/?$/ } as const

/** @returns null when the text is neither. */
export function readMemberCode(text: string): MemberCode | null {
  for (const way of memberWays) {
    const code = shapes[way].exec(text.trim())?.[1]
    if (code) return { way, code }
  }
  return null
}
