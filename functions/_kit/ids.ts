import { createHash, randomBytes } from 'node:crypto'

/** The sixteen bytes as a UUID of that version (RFC 9562); 8 is the one for bytes of one's own making. */
export function uuidOfBytes(source: Uint8Array, version: 7 | 8): string {
  const bytes = Buffer.from(source)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4)
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A UUIDv7. It tells the millisecond: never where a property company or the public may see it. */
export function newId(now: Date): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now.getTime(), 0, 6)
  return uuidOfBytes(bytes, 7)
}

/** The same id for the same parts: for what may be written by two calls at once and must stand once. */
export function derivedId(...parts: (string | number)[]): string {
  const digest = createHash('sha256').update(parts.join('\0')).digest()
  return uuidOfBytes(digest.subarray(0, 16), 8)
}
