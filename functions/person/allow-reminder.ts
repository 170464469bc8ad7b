import { allowReminder as contract } from '@linli/shared/person/allow-reminder'
import { sql } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { countReminders } from './queries.ts'
import { reminderQuota } from './tables.ts'

/** Whoever gave one more than WeChat did is told so by WeChat: then the count goes back to nothing (43101). */
export const allowReminder = handle(contract, async (ctx, input) => {
  const { personId } = ctx.person
  const rows = [...new Set(input.templates)].sort().map((template) => {
    return { personId, template, remaining: 1 }
  })
  await ctx.db
    .insert(reminderQuota)
    .values(rows)
    .onConflictDoUpdate({
      target: [reminderQuota.personId, reminderQuota.template],
      set: { remaining: sql`${reminderQuota.remaining} + 1` },
    })
  await ctx.keepIdentity()
  await ctx.record({ communityId: personId, subjectId: personId })
  return { remaining: await countReminders(ctx.db, personId) }
})
