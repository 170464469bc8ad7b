/** UUIDs as 22 characters, for addresses, and the head of a token; plain arithmetic, because the phone has neither Buffer nor BigInt. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

export function base64urlOfUuid(uuid: string): string {
  const bits = [...uuid.replaceAll('-', '')]
    .map((digit) => bitsOf(Number.parseInt(digit, 16), 4))
    .join('')
  return chunks(`${bits}0000`, 6)
    .map((six) => alphabet.charAt(Number.parseInt(six, 2)))
    .join('')
}

/** @returns null when the text is not 22 such characters, or its last four bits are not zero. */
export function uuidOfBase64url(text: string): string | null {
  if (!/^[\w-]{22}$/.test(text)) return null
  const bits = [...text].map((character) => bitsOf(alphabet.indexOf(character), 6)).join('')
  if (!bits.endsWith('0000')) return null
  const hex = chunks(bits.slice(0, 128), 4)
    .map((four) => Number.parseInt(four, 2).toString(16))
    .join('')
  return uuidOfHex(hex)
}

/** The first four bytes as a number. */
export function firstWordOfBase64url(text: string): number {
  const bits = [...text.slice(0, 6)].reduce((sum, each) => sum * 64 + alphabet.indexOf(each), 0)
  return Math.floor(bits / 16)
}

/** 32 hexadecimal digits with the hyphens of a UUID. */
export function uuidOfHex(hex: string): string {
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}

function bitsOf(value: number, width: number): string {
  return value.toString(2).padStart(width, '0')
}

function chunks(text: string, size: number): string[] {
  return text.match(new RegExp(`.{${size}}`, 'g')) ?? []
}
