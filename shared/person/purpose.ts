/** What personal fields serve. Each contract names the purpose of each of its own. */
export const purposes = ['signIn', 'service'] as const

export type Purpose = (typeof purposes)[number]
