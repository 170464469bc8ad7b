/** The code of a slip follows from the key of its sheet; what is kept of it is a hash under the pepper. */
import { createHmac } from 'node:crypto'
import { slipAlphabet, slipCodeLength } from '@linli/shared/household/slip'
import { derivedId } from '../_kit/ids.ts'

/** Whoever has the key has the sheet; from its id nobody gets back to the key. */
export function sheetIdOf(communityId: string, sheetKey: string): string {
  return derivedId('slip sheet', communityId, sheetKey)
}

/** Eight of 31 characters, 39 bits: enough where five wrong ones lock for a day. */
export function slipCodeOf(sheetKey: string, communityId: string, doorId: string): string {
  const digest = createHmac('sha256', sheetKey).update(`slip\0${communityId}\0${doorId}`).digest()
  return Array.from({ length: slipCodeLength }, (_, at) =>
    slipAlphabet.charAt(digest.readUInt32BE(at * 4) % slipAlphabet.length),
  ).join('')
}

export function hashOfCode(
  pepper: Buffer,
  of: { communityId: string; doorId: string; code: string },
): Buffer {
  const text = `slip code\0${of.communityId}\0${of.doorId}\0${of.code}`
  return createHmac('sha256', pepper).update(text).digest()
}
