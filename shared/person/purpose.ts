/**
 * What a person may consent to, each by itself, and the version of the words they were shown. A purpose whose
 * words change gets the next version, and is asked again at the tap that needs it.
 */
export const purposes = ['signIn', 'service'] as const

export type Purpose = (typeof purposes)[number]

export const purposeVersion: Record<Purpose, number> = { signIn: 1, service: 1 }
