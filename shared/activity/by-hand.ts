/** Why somebody is added by hand, and how long after an activity that can be done. */
export const byHandReasons = ['noPhone', 'phoneFailed', 'codeFailed', 'forgot', 'other'] as const
export type ByHandReason = (typeof byHandReasons)[number]

/** What comes later than this is no longer in the totals that are fixed then. */
export const lateHours = 48

export function byHandUntil(endsAt: number): number {
  return endsAt + lateHours * 3_600_000
}
