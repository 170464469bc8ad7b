/**
 * The sealed slip of a door: eight characters without those that look alike (0 O, 1 I L), and its QR
 * `<origin>/d/<community>/<door>/<code>`, which WeChat's own scanner opens and the scanner inside reads.
 */
import * as z from 'zod'
import { base64urlOfUuid, uuidOfBase64url } from '../base64url.ts'

export const slipAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const slipCodeLength = 8

/** Slips printed at once; more goes by building or entrance. */
export const mostSlips = 300
/** The sheet can be opened this long, then its codes are nowhere to be read any more. */
export const sheetMinutes = 30
export const slipDays = { least: 7, usual: 90, most: 365 } as const

/** Wrong codes within a day before the next is refused, for who enters and for the door; then for how long. */
export const triesOfPerson = 5
export const triesOfDoor = 15
export const lockHours = 24

export function slipCode() {
  return z
    .string()
    .max(slipCodeLength)
    .regex(new RegExp(`^[${slipAlphabet}]{${slipCodeLength}}$`))
}

/** The key of a sheet: 128 random bits that its maker alone has. */
export function sheetKey() {
  return z
    .string()
    .max(22)
    .regex(/^[\w-]{22}$/)
}

/** As people type it: any case, full-width, with blanks or hyphens; what cannot be in a code is left out. */
export function typedCode(text: string): string {
  const characters = [...text.normalize('NFKC').toUpperCase()]
  return characters
    .filter((one) => slipAlphabet.includes(one))
    .join('')
    .slice(0, slipCodeLength)
}

export interface ReadSlip {
  communityId: string
  doorId: string
  code: string
}

export function slipAddress(origin: string, { communityId, doorId, code }: ReadSlip): string {
  return `${origin}/d/${base64urlOfUuid(communityId)}/${base64urlOfUuid(doorId)}/${code}`
}

const slipShape = new RegExp(
  `/d/([\\w-]{22})/([\\w-]{22})/([${slipAlphabet}]{${slipCodeLength}})/?$`,
)

/** @returns null when the text is not the address of a slip. */
export function readSlip(text: string): ReadSlip | null {
  const [, community, door, code] = slipShape.exec(text.trim()) ?? []
  if (!community || !door || !code) return null
  const [communityId, doorId] = [uuidOfBase64url(community), uuidOfBase64url(door)]
  return communityId && doorId ? { communityId, doorId, code } : null
}

/** The address of a sheet, but for its key. */
export function sheetStart(origin: string, communityId: string): string {
  return `${origin}/slips/${base64urlOfUuid(communityId)}/`
}
