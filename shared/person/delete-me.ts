import * as z from 'zod'
import { moment } from '../fields.ts'
import { operation } from '../operation.ts'

export const deleteMe = operation({
  name: 'person.deleteMe',
  means:
    'Have removed what linli holds about oneself; what the law keeps loses its tie to the person.',
  effect: 'write',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ isSure: z.literal(true) }),
  output: () => z.object({ deletedAt: moment() }),
  failures: {},
  personal: [],
})
