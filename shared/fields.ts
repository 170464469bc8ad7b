/** Fields that many contracts share, each with its limit. Texts come out trimmed and in NFC. */
import * as z from 'zod'

// Control characters, line breaks of every kind, halves of characters, and marks that turn the reading
// direction and can disguise a text.
const disguising =
  /^[^\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*$/u

export function id() {
  return z.uuid()
}

export function line(longest: number) {
  return z
    .string()
    .max(longest * 4)
    .normalize('NFC')
    .trim()
    .min(1)
    .max(longest)
    .regex(disguising)
}

const ourCenturies = /^(19|20|21)\d\d-/

/** A moment, as ISO 8601 in UTC, in the centuries a neighbourhood has to do with. */
export function moment() {
  return z.iso.datetime().max(30).regex(ourCenturies)
}

/** A civil date in Asia/Shanghai, `YYYY-MM-DD`, that exists, in the same centuries. */
export function day() {
  return z.iso.date().max(10).regex(ourCenturies)
}

export function count() {
  return z.int().min(0)
}
