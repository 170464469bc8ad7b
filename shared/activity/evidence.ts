/** How well a record is founded, for organizers alone: members read 已确认 or 待确认, never a grade. */
import type { CheckInWay } from './activity.ts'
import type { FenceWord } from './fence.ts'

export const grades = ['A', 'B', 'C'] as const
export type Grade = (typeof grades)[number]

export interface Evidence {
  way: CheckInWay
  fence: FenceWord
  /** An organizer ticked them as really there. */
  isOnRoster: boolean
}

/**
 * A: a code of the moment, and the fence or the roster says so too. B: the code alone. C: written by hand, handed in
 * late, or a paper card, which has no moment in it; the roster lifts a card to B (docs/decisions/0018-paper-cards.md).
 */
export function gradeOf({ way, fence, isOnRoster }: Evidence): Grade {
  if (way === 'card') return isOnRoster ? 'B' : 'C'
  if (way === 'late' || way === 'byHand') return 'C'
  return fence === 'in' || isOnRoster ? 'A' : 'B'
}

const mostByHandPercent = 20

/** A flag for whoever answers for the activity, never a refusal. */
export function isMuchByHand({
  attendees,
  byHand,
}: {
  attendees: number
  byHand: number
}): boolean {
  return byHand * 100 > attendees * mostByHandPercent
}
