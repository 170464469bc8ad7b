import { showReminders as contract } from '@linli/shared/person/show-reminders'
import { handle } from '../_kit/host.ts'
import { countReminders } from './queries.ts'

export const showReminders = handle(contract, async (ctx) => ({
  remaining: await countReminders(ctx.db, ctx.person.personId),
  offered: ctx.settings.templates.map(({ template, templateId }) => ({ template, templateId })),
}))
