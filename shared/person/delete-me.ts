import * as z from 'zod'
import { count, id, moment } from '../fields.ts'
import { operation } from '../operation.ts'

export const deleteMe = operation({
  name: 'person.deleteMe',
  means: 'Have one’s data deleted; what the law keeps stays without any way back to the person.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  input: () => z.strictObject({ deletionId: id() }),
  output: () => z.object({ deletedAt: moment(), keptWithoutName: count() }),
  failures: { 'person.stillServes': 'conflict' },
  personal: [],
})
