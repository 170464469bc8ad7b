/** Who opens what: each tier opens the one below it, an operator the districts. */
import type { Role } from '../person/role.ts'
import type { PlaceKind } from './kind.ts'

const opener: Partial<Record<PlaceKind, Role>> = {
  district: 'operator',
  subdistrict: 'districtSupervisor',
  developmentZone: 'districtSupervisor',
  community: 'subdistrictOfficer',
  compound: 'communityWorker',
}

export const openers = [
  'operator',
  'districtSupervisor',
  'subdistrictOfficer',
  'communityWorker',
] as const

/** Null for what is never opened by itself (buildings, entrances and doors come with their compound). */
export function openerOf(kind: PlaceKind): Role | null {
  return opener[kind] ?? null
}
