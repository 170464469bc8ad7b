/** Who may send out the notice of an activity, and how the activity comes to the list. */

/**
 * What an organizer can do with a new one: put it on the list and tell those it is meant for; put it there without
 * telling anybody; keep it for later.
 */
export const noticeWays = ['send', 'none', 'draft'] as const
export type NoticeWay = (typeof noticeWays)[number]

export const releaseActs = ['drafted', 'released', 'takenBack'] as const
export type ReleaseAct = (typeof releaseActs)[number]

/**
 * What one organizer may tell alone, unless the community has a number of its own: as many as one can still call on
 * the telephone in an afternoon when it was wrong.
 */
export const usualMostAlone = 50

/** More than that many are told by a second person. */
export function needsAnother(recipients: number, mostAlone: number): boolean {
  return recipients > mostAlone
}
