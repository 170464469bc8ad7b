/** A number for the record of somebody without a phone, which they take home on paper and come back with. */

/** Nine digits in threes: made of the record's id, so nothing is kept for it, and no two of a community meet by chance. */
export function recordNumber(checkInId: string): string {
  const part = Number.parseInt(checkInId.replaceAll('-', '').slice(-8), 16) % 1_000_000_000
  const digits = String(part).padStart(9, '0')
  return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`
}
