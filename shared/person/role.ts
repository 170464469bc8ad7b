/** The roles a grant can give. A grant is (person, role, place, from, until) and reaches the place's subtree. */
export const roles = [
  'householdMember',
  'gridWorker',
  'communityWorker',
  'branchSecretary',
  'subdistrictOfficer',
  'departmentDutyOfficer',
  'districtSupervisor',
  'arbiter',
  'partyMember',
  'workUnitLiaison',
  'propertyStaff',
  'operator',
] as const

export type Role = (typeof roles)[number]
