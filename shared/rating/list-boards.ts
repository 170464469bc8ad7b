import * as z from 'zod'
import { id, line } from '../fields.ts'
import { operation } from '../operation.ts'

export const listBoards = operation({
  name: 'rating.listBoards',
  means: 'Find the districts whose board of ratings is confirmed.',
  effect: 'read',
  who: 'anyone',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({}),
  output: () =>
    z.object({ boards: z.array(z.object({ districtId: id(), district: line(40) })).max(500) }),
  failures: {},
  personal: [],
})
