import { stopReminders as contract } from '@linli/shared/person/stop-reminders'
import { handle } from '../_kit/host.ts'

export const stopReminders = handle(contract, async (ctx) => {
  const { personId } = ctx.person
  await ctx.forgetReminders()
  await ctx.record({ communityId: personId, subjectId: personId })
  return { remaining: 0 }
})
