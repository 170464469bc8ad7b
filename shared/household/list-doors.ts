import * as z from 'zod'
import { count, id, line } from '../fields.ts'
import { operation } from '../operation.ts'
import { placeKinds } from '../place/kind.ts'

export const listDoors = operation({
  name: 'household.listDoors',
  means: 'Walk from an open community down to a door: its compounds, buildings, entrances, doors.',
  effect: 'read',
  who: 'person',
  where: null,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({ communityId: id(), placeId: id(), skip: z.int().min(0).max(100_000) }),
  output: () =>
    z.object({
      place: z.object({ placeId: id(), kind: z.enum(placeKinds), name: line(40) }),
      total: count(),
      children: z
        .array(z.object({ placeId: id(), kind: z.enum(placeKinds), name: line(40) }))
        .max(500),
    }),
  failures: {},
  personal: [],
})
