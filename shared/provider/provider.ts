/** Who serves a compound, as anyone may see it; nobody is shown too, since when. */
import * as z from 'zod'
import { day, id, line } from '../fields.ts'
import { providerKinds } from '../rating/provider.ts'

export function serviceBrief() {
  return z.object({
    contractId: id(),
    kind: z.enum(providerKinds),
    providerId: id(),
    company: line(40).nullable(),
    startsOn: day(),
    endsOn: day().nullable(),
    isInvented: z.boolean(),
  })
}

export type ServiceBrief = z.output<ReturnType<typeof serviceBrief>>

/** Kinds that are served under the name of a company. */
export const kindsWithCompany = ['propertyCompany', 'stateCompanyCare'] as const

export function needsCompany(kind: string): boolean {
  return kindsWithCompany.some((one) => one === kind)
}
