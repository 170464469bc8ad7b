/** How well a record is founded, for organizers alone: members read 已确认 or 待确认, never a grade. */
import type { CheckInWay, Standing } from './activity.ts'

export const grades = ['A', 'B', 'C'] as const
export type Grade = (typeof grades)[number]

/** A: the code, and somebody there knows them. B: the code alone. C: written by hand, or handed in late. */
export function gradeOf({ way, standing }: { way: CheckInWay; standing: Standing }): Grade {
  if (way !== 'scan') return 'C'
  return standing === 'confirmed' ? 'A' : 'B'
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
