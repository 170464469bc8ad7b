/** The list of who came as a file: its formats, its columns, and how many people fit. */
export const listFormats = ['xlsx', 'csv'] as const
export type ListFormat = (typeof listFormats)[number]

export const mediaTypes: Readonly<Record<ListFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
}

/** Far below the 6 MB that a cloud function can answer with, and far above any activity of a community. */
export const mostInFile = 5000

/** As characters of base64: a line of the longest texts takes some 600. */
export const mostBase64 = 5_000_000

/** So long after saying so in the ledger the list can be read. */
export const takingMinutes = 10

/** In this order. Whether somebody is a party member is not among them and never will be. */
export const listColumns = [
  'name',
  'unit',
  'checkedIn',
  'checkedOut',
  'hours',
  'way',
  'standing',
  'grade',
  'reason',
] as const
export type ListColumn = (typeof listColumns)[number]
