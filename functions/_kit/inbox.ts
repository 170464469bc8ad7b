/** Which messages in 我的 a person sees: news of something past lapses and does not arrive late. */
import { and, eq, gt, isNotNull, isNull, or } from 'drizzle-orm'
import { message } from './tables.ts'

/** What they have read, and what is still news. */
export function isShownTo(personId: string, now: Date) {
  const isNews = or(isNull(message.expiresAt), gt(message.expiresAt, now))
  return and(eq(message.personId, personId), or(isNotNull(message.readAt), isNews))
}
