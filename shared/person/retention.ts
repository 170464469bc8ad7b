/**
 * How long is kept what is not needed for ever, and why: the retention job removes it, the privacy guide tells it.
 * The ledger, sign-ins, grants and the sealed identity are not here: they end with the person's own deletion.
 */
export const retention = {
  holds: {
    days: 1,
    since: 'the scan',
    because:
      'a held moment counts for ten minutes; a day leaves room to look into a complaint about it',
  },
  cardSheets: {
    days: 1,
    since: 'the sheet of a card lapsed',
    because:
      'a card is printed within half an hour; a day leaves room to say why it no longer opens',
  },
  signUps: {
    days: 30,
    since: 'the end of the activity',
    because: 'the organizer looks until the next monthly menu who signed up and did not come',
  },
  requests: {
    days: 7,
    since: 'the call',
    because: 'a phone without network sends the same call again for two days at most',
  },
  messagesRead: {
    days: 180,
    since: 'the message was written',
    because: 'who has read a message looks it up for half a year at most',
  },
  messagesUnread: {
    days: 365,
    since: 'the message was written',
    because: 'who comes once a year shall still find what concerns them',
  },
  reminders: {
    days: 30,
    since: 'the reminder would have lapsed',
    because: 'whoever did not get one can still be told for a month what became of it',
  },
  claimsEnded: {
    days: 180,
    since: 'it was refused, taken back or ended',
    because: 'a household asks for half a year at most why somebody could vote, or could not',
  },
  slipTries: {
    days: 2,
    since: 'the first wrong code',
    because: 'wrong codes count for a day, and lock for a day',
  },
  doorFiles: {
    days: 1,
    since: 'the piece was handed in',
    because:
      'a file is looked at and added on the same day; it may hold columns that nobody asked for',
  },
  invitationsUnused: {
    days: 30,
    since: 'the invitation expired or was withdrawn',
    because: 'who invited can still see for a month that it was not taken up',
  },
} as const satisfies Readonly<Record<string, Keeping>>

export type Kept = keyof typeof retention

interface Keeping {
  days: number
  since: string
  because: string
}

const day = 86_400_000

/** What began before this moment is to be removed. */
export function keptSince(kept: Kept, now: Date): Date {
  return new Date(now.getTime() - retention[kept].days * day)
}
