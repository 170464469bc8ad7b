/**
 * What a person looks at before anything is published. A flag tells when and how many households, never which stars:
 * from the direction of a burst a single vote in it could be told. Nothing is dropped by a rule.
 */

export const flagReasons = [
  /** Many households within ten minutes. */
  'manyAtOnce',
  /** Many households gave new stars within an hour. */
  'manyChanged',
  /** Many votes of households verified the day before. */
  'justVerified',
  /** Somebody of a household that voted works for the provider. */
  'staffHousehold',
  /** The company objects to its page. */
  'objection',
] as const
export type FlagReason = (typeof flagReasons)[number]

/** `stands`: nothing is wrong. `takenBack`: the line is wrong, and is not or no longer published. */
export const findings = ['stands', 'takenBack'] as const
export type Finding = (typeof findings)[number]

/** So many households make a burst: fewer come from one entrance on a Sunday evening. */
export const burstOf: Readonly<
  Partial<Record<FlagReason, { households: number; minutes: number }>>
> = {
  manyAtOnce: { households: 15, minutes: 10 },
  manyChanged: { households: 5, minutes: 60 },
  justVerified: { households: 10, minutes: 1440 },
}
