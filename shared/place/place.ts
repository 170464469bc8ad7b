/** A place as those who open and run places see it. */
import * as z from 'zod'
import { id, line, moment } from '../fields.ts'
import { compoundTypes } from './compound-type.ts'
import { placeKinds } from './kind.ts'

export function placeBrief() {
  return z.object({
    communityId: id(),
    placeId: id(),
    kind: z.enum(placeKinds),
    name: line(40),
    compoundType: z.enum(compoundTypes).nullable(),
    isInvented: z.boolean(),
    openedAt: moment().nullable(),
    office: line(40).nullable(),
    officePhone: line(20).nullable(),
  })
}

/** A telephone number as people write it: digits, spaces, hyphens, a plus in front, an extension behind. */
export function phone() {
  return line(20).regex(/^\+?[\d -]{5,16}(转\d{1,5})?$/)
}

export type PlaceBrief = z.output<ReturnType<typeof placeBrief>>
