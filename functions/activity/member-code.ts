/**
 * Makes and reads 我的码: 4 bytes slot, 1 byte key id, 16 bytes of the person's id under AES, 16 bytes HMAC-SHA256 over
 * slot, key id and person, which is also where the cipher begins (as SIV does, RFC 5297). Whoever has no key learns
 * nothing of the person, and two codes of one person are not alike. The keys are derived for this purpose alone.
 */
import { createCipheriv, createDecipheriv, createHmac, hash, timingSafeEqual } from 'node:crypto'
import { acceptedMyCodes, myCodeSlotAt } from '@linli/shared/activity/member-code'
import { uuidOfHex } from '@linli/shared/base64url'

type MasterKeys = ReadonlyMap<number, Buffer>

export type MyCode =
  | { verdict: 'good'; personId: string }
  | { verdict: 'expired' | 'ahead' | 'forged'; personId: null }

const [headLength, idLength, length] = [5, 16, 37]
const cipher = 'aes-256-ctr'

/** The codes of consecutive slots, under the newest master. */
export function makeMyCodes(
  masters: MasterKeys,
  personId: string,
  firstSlot: number,
  slots: number,
): string[] {
  const keyId = Math.max(...masters.keys())
  const master = masters.get(keyId)
  if (!master) throw new Error('There is no master key for codes.')
  const id = Buffer.from(personId.replaceAll('-', ''), 'hex')
  return Array.from({ length: slots }, (_, at) => {
    const head = headOf(firstSlot + at, keyId)
    const tag = tagOf(master, head, id)
    const sealing = createCipheriv(cipher, keyOf(master, 'seal'), tag)
    return Buffer.concat([head, sealing.update(id), tag]).toString('base64url')
  })
}

/** @param now milliseconds by the server's clock; nobody else's counts. */
export function readMyCode(masters: MasterKeys, code: string, now: number): MyCode {
  const bytes = Buffer.from(code, 'base64url')
  const master = bytes.length === length ? masters.get(bytes.readUInt8(4)) : undefined
  // The last character holds bits that mean nothing: another one in its place is another text, so it is refused.
  if (!master || bytes.toString('base64url') !== code) return { verdict: 'forged', personId: null }
  const [head, sealed] = [bytes.subarray(0, headLength), bytes.subarray(headLength, -idLength)]
  const tag = bytes.subarray(-idLength)
  const id = createDecipheriv(cipher, keyOf(master, 'seal'), tag).update(sealed)
  if (!timingSafeEqual(tagOf(master, head, id), tag)) return { verdict: 'forged', personId: null }
  const age = myCodeSlotAt(now) - bytes.readUInt32BE(0)
  if (age < 0) return { verdict: 'ahead', personId: null }
  if (age >= acceptedMyCodes) return { verdict: 'expired', personId: null }
  return { verdict: 'good', personId: uuidOfHex(id.toString('hex')) }
}

/** Null for what is no code of a card. A card's code is random, so its digest needs neither salt nor key. */
export function digestOfCard(code: string): Buffer | null {
  const bytes = Buffer.from(code, 'base64url')
  if (bytes.length !== idLength || bytes.toString('base64url') !== code) return null
  return hash('sha256', bytes, 'buffer')
}

function tagOf(master: Buffer, head: Buffer, id: Buffer): Buffer {
  const signing = createHmac('sha256', keyOf(master, 'sign')).update(head).update(id)
  return signing.digest().subarray(0, idLength)
}

function keyOf(master: Buffer, purpose: 'seal' | 'sign'): Buffer {
  return createHmac('sha256', master).update(`linli my code: ${purpose}`).digest()
}

function headOf(slot: number, keyId: number): Buffer {
  const head = Buffer.alloc(headLength)
  head.writeUInt32BE(slot, 0)
  head.writeUInt8(keyId, 4)
  return head
}
