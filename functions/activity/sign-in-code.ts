/**
 * Makes and verifies the tokens of sign-in codes: 4 bytes slot, 1 byte key id, 16 bytes HMAC-SHA256 over
 * community, activity, slot and key id, under a key derived for the activity. There is no table of keys.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { acceptedSlots, slotAt } from '@linli/shared/activity/sign-in-code'

type MasterKeys = ReadonlyMap<number, Buffer>
interface Ids {
  communityId: string
  activityId: string
}

export type Verdict = 'good' | 'expired' | 'ahead' | 'forged'

/** The tokens of consecutive slots, each as 28 base64url characters, signed with the newest master. */
export function makeTokens(
  masters: MasterKeys,
  ids: Ids,
  firstSlot: number,
  slots: number,
): string[] {
  const keyId = Math.max(...masters.keys())
  const master = masters.get(keyId)
  if (!master) throw new Error('There is no master key for sign-in codes.')
  const subject = bytesOf(ids)
  const key = activityKey(master, subject)
  return Array.from({ length: slots }, (_, index) => {
    const head = headOf(firstSlot + index, keyId)
    return Buffer.concat([head, signature(key, subject, head)]).toString('base64url')
  })
}

/** @param now milliseconds by the server's clock; nobody else's counts. */
export function verifyToken(masters: MasterKeys, ids: Ids, token: string, now: number): Verdict {
  if (!/^[\w-]{28}$/.test(token)) return 'forged'
  const bytes = Buffer.from(token, 'base64url')
  const master = masters.get(bytes.readUInt8(4))
  if (!master) return 'forged'
  if (!isKnown(masters, ids, token)) {
    const subject = bytesOf(ids)
    const expected = signature(activityKey(master, subject), subject, bytes.subarray(0, 5))
    if (!timingSafeEqual(expected, bytes.subarray(5))) return 'forged'
    remember(masters, ids, token)
  }
  const age = slotAt(now) - bytes.readUInt32BE(0)
  if (age < 0) return 'ahead'
  return age < acceptedSlots ? 'good' : 'expired'
}

function activityKey(master: Buffer, subject: Buffer): Buffer {
  return createHmac('sha256', master).update(subject).digest()
}

function signature(key: Buffer, subject: Buffer, head: Buffer): Buffer {
  return createHmac('sha256', key).update(subject).update(head).digest().subarray(0, 16)
}

function headOf(slot: number, keyId: number): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt32BE(slot, 0)
  head.writeUInt8(keyId, 4)
  return head
}

function bytesOf({ communityId, activityId }: Ids): Buffer {
  return Buffer.from((communityId + activityId).replaceAll('-', ''), 'hex')
}

// A room full of people scans one code: what was found true once is not computed again for each of them.
// Only whether it is true is remembered; whether it is of this moment is asked every time.
const mostKnown = 8192
const known = new WeakMap<MasterKeys, Set<string>>()

function isKnown(masters: MasterKeys, ids: Ids, token: string): boolean {
  return known.get(masters)?.has(ids.communityId + ids.activityId + token) ?? false
}

function remember(masters: MasterKeys, ids: Ids, token: string): void {
  const tokens = known.get(masters) ?? new Set()
  if (tokens.size >= mostKnown) tokens.clear()
  known.set(masters, tokens.add(ids.communityId + ids.activityId + token))
}
