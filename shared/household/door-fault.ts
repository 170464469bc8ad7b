/** What can be wrong with a file of doors: where it is, and which it is; the remedy is in the words of the phone. */
import * as z from 'zod'
import { count } from '../fields.ts'

/** 楼栋, 单元, 房号 */
export const doorFields = ['building', 'entrance', 'door'] as const
export type DoorField = (typeof doorFields)[number]

export const doorFaults = [
  'notATable',
  'oldFormat',
  'tooLarge',
  'noHeader',
  'noRows',
  'tooManyRows',
  'empty',
  'unreadable',
  'aDate',
  'twice',
] as const
export type DoorFault = (typeof doorFaults)[number]

export const mostDoorRows = 20_000
/** Bytes of a spreadsheet unpacked; one of as many rows with ten columns has 15 MB. */
export const mostUnpacked = 32_000_000
/** Faults that are told at once; the rest are counted. */
export const mostFaultsTold = 50

export function fault() {
  return z.object({
    fault: z.enum(doorFaults),
    /** As the table counts its lines, from 1; null where the whole file is meant. */
    line: z.int().min(1).nullable(),
    /** `B`, as the table names it. */
    column: z
      .string()
      .max(3)
      .regex(/^[A-Z]{1,3}$/)
      .nullable(),
    field: z.enum(doorFields).nullable(),
    /** What stands there, cut. */
    found: z.string().max(40),
    /** Of what stands twice: where it stands first. */
    first: z.int().min(1).nullable(),
  })
}

export type Fault = z.output<ReturnType<typeof fault>>

/** What adding the doors of a file would do, or did. */
export function doorCounts() {
  return { rows: count(), buildings: count(), entrances: count(), doors: count(), known: count() }
}
