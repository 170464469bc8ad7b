import { withdrawConsent as contract } from '@linli/shared/person/withdraw-consent'
import { and, eq, isNull } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { consent } from '../_kit/tables.ts'

export const withdrawConsent = handle(contract, async (ctx, { purpose }) => {
  const { personId } = ctx.person
  const standing = and(
    eq(consent.personId, personId),
    eq(consent.purpose, purpose),
    isNull(consent.endedAt),
  )
  const ended = await ctx.db
    .update(consent)
    .set({ endedAt: ctx.now })
    .where(standing)
    .returning({ endedAt: consent.endedAt })
  if (purpose === 'reminders') await ctx.forgetReminders()
  await ctx.record({ communityId: personId, subjectId: personId })
  return { withdrawnAt: ended.length > 0 ? ctx.now.toISOString() : null }
})
