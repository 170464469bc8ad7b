/** Why somebody is added by hand, and how long after an activity that can be done. */
export const byHandReasons = ['noPhone', 'phoneFailed', 'codeFailed', 'forgot', 'other'] as const
export type ByHandReason = (typeof byHandReasons)[number]

/**
 * So long after the end an activity can be added to by hand, and so long after a scan the phone that kept it can hand
 * it in. Then the totals are fixed.
 */
export const lateHours = 48

export function byHandUntil(endsAt: number): number {
  return endsAt + lateHours * 3_600_000
}
