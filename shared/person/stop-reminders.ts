import * as z from 'zod'
import { count } from '../fields.ts'
import { operation } from '../operation.ts'

export const stopReminders = operation({
  name: 'person.stopReminders',
  means: 'Have no more reminders by WeChat; linli forgets how WeChat knows one.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({}),
  output: () => z.object({ remaining: count() }),
  failures: {},
  personal: [{ field: 'output.remaining', purpose: 'none' }],
})
