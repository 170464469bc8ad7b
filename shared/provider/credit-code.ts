/** 统一社会信用代码, GB 32100-2015: eighteen characters without I O S V Z, the last of which checks the others. */
import * as z from 'zod'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

export function creditCode() {
  return z
    .string()
    .max(30)
    .refine((text) => isCreditCode(text))
}

export function isCreditCode(text: string): boolean {
  const values = [...text].map((one) => alphabet.indexOf(one))
  if (values.length !== 18 || values.includes(-1)) return false
  const sum = values.slice(0, 17).reduce((total, value, at) => total + value * weightAt(at), 0)
  return values[17] === (31 - (sum % 31)) % 31
}

/** Powers of three modulo 31. */
function weightAt(place: number): number {
  return Array.from({ length: place }).reduce<number>((weight) => (weight * 3) % 31, 1)
}
