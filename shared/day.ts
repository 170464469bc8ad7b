/** Civil dates in Asia/Shanghai, `YYYY-MM-DD`. China has one zone and no summer time, so the offset is fixed. */
const shanghaiMilliseconds = 8 * 3_600_000
const dayMilliseconds = 86_400_000

/** The civil date of a moment, in ISO 8601 or milliseconds. */
export function dateIn(moment: string | number): string {
  return new Date(new Date(moment).getTime() + shanghaiMilliseconds).toISOString().slice(0, 10)
}

/** First millisecond of a civil date. */
export function startOfDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) - shanghaiMilliseconds
}

/** The date so many days later, by the civil calendar. */
export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMilliseconds)
    .toISOString()
    .slice(0, 10)
}
