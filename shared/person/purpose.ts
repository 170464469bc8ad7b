/**
 * What personal fields serve. A person consents to each purpose by itself, in the version of its text that they
 * read; another text is another version, and is asked anew (个人信息保护法, art. 14).
 */
export const purposeVersions = {
  signIn: 2,
  fence: 1,
  service: 1,
  reminders: 1,
  rating: 1,
  household: 1,
} as const

export type Purpose = keyof typeof purposeVersions

export const purposes = [
  'signIn',
  'fence',
  'service',
  'reminders',
  'rating',
  'household',
] as const satisfies readonly Purpose[]
