/** What an organizer can mend of a record besides its standing; each time as a new row. */
export const correctionKinds = ['hours', 'name'] as const
export type CorrectionKind = (typeof correctionKinds)[number]
