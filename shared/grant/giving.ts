/** Which role may be given where, and by whom. Household members are not invited: they prove their door. */
import type { Role } from '../person/role.ts'
import type { PlaceKind } from '../place/kind.ts'

interface Giving {
  at: readonly PlaceKind[]
  by: readonly Role[]
}

const subdistricts = ['subdistrict', 'developmentZone'] as const

const giving: Partial<Record<Role, Giving>> = {
  operator: { at: ['city'], by: ['operator'] },
  districtSupervisor: { at: ['district'], by: ['operator', 'districtSupervisor'] },
  departmentDutyOfficer: { at: ['district', ...subdistricts], by: ['districtSupervisor'] },
  arbiter: { at: ['district', ...subdistricts], by: ['districtSupervisor'] },
  subdistrictOfficer: { at: subdistricts, by: ['districtSupervisor', 'subdistrictOfficer'] },
  branchSecretary: { at: ['community', 'compound'], by: ['subdistrictOfficer', 'communityWorker'] },
  communityWorker: { at: ['community'], by: ['subdistrictOfficer', 'communityWorker'] },
  gridWorker: { at: ['community', 'compound'], by: ['communityWorker'] },
  partyMember: { at: ['community'], by: ['communityWorker', 'branchSecretary'] },
  workUnitLiaison: { at: ['community'], by: ['communityWorker'] },
  propertyStaff: { at: ['compound'], by: ['communityWorker'] },
}

export const givers = [
  'operator',
  'districtSupervisor',
  'subdistrictOfficer',
  'communityWorker',
  'branchSecretary',
] as const

/** Roles that are an office, and so can be handed to a successor. Membership and a household are one's own. */
const offices: readonly Role[] = [
  'operator',
  'districtSupervisor',
  'departmentDutyOfficer',
  'arbiter',
  'subdistrictOfficer',
  'branchSecretary',
  'communityWorker',
  'gridWorker',
  'workUnitLiaison',
]

export function isOffice(role: Role): boolean {
  return offices.includes(role)
}

export function mayStandAt(role: Role, kind: PlaceKind): boolean {
  return giving[role]?.at.includes(kind) ?? false
}

/** The roles whose holders may give this one. */
export function giversOf(role: Role): readonly Role[] {
  return giving[role]?.by ?? []
}

/** What a holder of these roles may give at a place of this kind, for the list of a form. */
export function givableAt(kind: PlaceKind, held: readonly Role[]): Role[] {
  const roles = Object.keys(giving) as Role[]
  return roles.filter(
    (role) => mayStandAt(role, kind) && giversOf(role).some((giver) => held.includes(giver)),
  )
}
