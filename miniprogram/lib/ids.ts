import { base64urlOfUuid, uuidOfHex } from '@linli/shared/base64url'

/** 128 random bits that nobody can guess; null where the phone has no source of secure randomness. */
export async function newKey(): Promise<string | null> {
  const bytes = await secureBytes()
  return bytes && base64urlOfUuid(uuidOfHex(hexOf(bytes)))
}

/** A random UUID (version 4): the name of a record that this phone is about to ask for. */
export async function newId(): Promise<string> {
  return uuidOf(await randomBytes())
}

/** Names a call; a write is done once by it, among the calls of one person, so guessing it gains nobody anything. */
export function newRequestId(): string {
  return uuidOf(guessableBytes())
}

export function uuidOf(bytes: Uint8Array): string {
  return uuidOfHex(hexOf(Uint8Array.from(bytes, versioned)))
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function versioned(byte: number, index: number): number {
  if (index === 6) return (byte & 0x0f) | 0x40
  return index === 8 ? (byte & 0x3f) | 0x80 : byte
}

/** Where there is no secure randomness a collision is refused as `idReused`. */
async function randomBytes(): Promise<Uint8Array> {
  return (await secureBytes()) ?? guessableBytes()
}

/** Phones before base library 2.15 have none. */
async function secureBytes(): Promise<Uint8Array | null> {
  try {
    const { randomValues } = await wx.getRandomValues({ length: 16 })
    return new Uint8Array(randomValues)
  } catch {
    return null
  }
}

function guessableBytes(): Uint8Array {
  return Uint8Array.from({ length: 16 }, () => Math.floor(Math.random() * 256))
}
