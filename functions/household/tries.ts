/** How long wrong codes are counted, and until when one is kept away. */
import { lockHours } from '@linli/shared/household/slip'

const hour = 3_600_000

export function countedSince(now: Date): Date {
  return new Date(now.getTime() - lockHours * hour)
}

export function lockedFrom(now: Date): Date {
  return new Date(now.getTime() + lockHours * hour)
}
