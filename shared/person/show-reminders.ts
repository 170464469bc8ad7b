import * as z from 'zod'
import { count } from '../fields.ts'
import { operation } from '../operation.ts'
import { reminderTemplates } from './reminder.ts'

export const showReminders = operation({
  name: 'person.showReminders',
  means: 'See how many reminders by WeChat one has allowed, and which may be asked for.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      remaining: count(),
      /** Empty where the operator has set up no template: then nothing is offered. */
      offered: z
        .array(
          z.object({
            template: z.enum(reminderTemplates),
            templateId: z
              .string()
              .max(64)
              .regex(/^[\w-]{10,64}$/),
          }),
        )
        .max(5),
    }),
  failures: {},
  personal: [{ field: 'output.remaining', purpose: 'none' }],
})
