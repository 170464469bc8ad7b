import * as z from 'zod'
import { count } from '../fields.ts'
import { operation } from '../operation.ts'
import { reminderTemplates } from './reminder.ts'

export const allowReminder = operation({
  name: 'person.allowReminder',
  means:
    'Say that WeChat may remind one of one more message, as just allowed at WeChat’s own sheet.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: 'reminders',
  input: () => z.strictObject({ templates: z.array(z.enum(reminderTemplates)).min(1).max(5) }),
  output: () => z.object({ remaining: count() }),
  failures: {},
  personal: [
    { field: 'input.templates', purpose: 'reminders' },
    { field: 'output.remaining', purpose: 'none' },
  ],
})
