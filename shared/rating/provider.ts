/**
 * Who looks after a compound: 物业公司, 社区托管, 国企托管, 准物业, 业主自管, or nobody (无物业).
 * Nobody cannot be rated; the page then says what residents can ask for.
 */
export const providerKinds = [
  'propertyCompany',
  'communityCare',
  'stateCompanyCare',
  'basicCare',
  'ownersCare',
  'none',
] as const

export type ProviderKind = (typeof providerKinds)[number]

export function canBeRated(kind: ProviderKind): boolean {
  return kind !== 'none'
}
