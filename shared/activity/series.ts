/** What a series is made of, in words that tables and contracts share. */
export const rhythms = ['week', 'month'] as const

/** On a day turned round: hold it all the same, leave it out, or take the next ordinary day. */
export const holidayChoices = ['hold', 'drop', 'move'] as const
export type HolidayChoice = (typeof holidayChoices)[number]
