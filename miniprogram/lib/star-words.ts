/** What one to five stars mean, in words. */
export const starWords = ['很差', '较差', '一般', '较好', '很好'] as const

export function starWord(stars: number): string {
  return starWords[stars - 1] ?? ''
}
