import * as z from 'zod'
import { count, moment } from '../fields.ts'
import { operation } from '../operation.ts'

export const readMessages = operation({
  name: 'person.readMessages',
  means: 'Say that one has read the messages written until a moment.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ until: moment() }),
  output: () => z.object({ unread: count() }),
  failures: {},
  personal: [{ field: 'output.unread', purpose: 'none' }],
})
