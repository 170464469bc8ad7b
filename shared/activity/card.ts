/** Paper cards, for members without a phone of their own. Why they are as they are: docs/decisions/0018-paper-cards.md. */

/** The sheet of a card can be opened and printed this long; then a new card is issued in place of the old one. */
export const sheetMinutes = 30

/** Why a card is not valid any more. */
export const cardEnds = ['replaced', 'lost', 'returned', 'wrongPerson', 'noLonger'] as const
export type CardEnd = (typeof cardEnds)[number]

/** Those that an organizer says; a card is replaced by issuing another one. */
export const cardEndReasons = [
  'lost',
  'returned',
  'wrongPerson',
  'noLonger',
] as const satisfies readonly CardEnd[]
export type CardEndReason = (typeof cardEndReasons)[number]

/** `<origin>/k/<community>/<key>`, ids and keys as 22 characters: what the organizer opens on a computer to print. */
export function sheetAddress(origin: string, community: string, key: string): string {
  return `${origin}/k/${community}/${key}`
}
