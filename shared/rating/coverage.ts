/** Coverage figures of the cities, told with what they are made of: 专业化物业覆盖, 党的组织和工作覆盖. */
export const coverageKinds = ['professional', 'party'] as const
export type CoverageKind = (typeof coverageKinds)[number]

/** Per cent to one decimal, in tenths; rounded down, so that 100 % means all. */
export function coverageTenths(covered: number, compounds: number): number {
  return compounds === 0 ? 0 : Math.floor((1000 * covered) / compounds)
}
