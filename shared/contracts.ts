/** Every operation there is, by domain. An operation that is not listed here cannot be called. */
import * as activity from './activity/index.ts'
import * as grant from './grant/index.ts'
import * as household from './household/index.ts'
import type { Operation } from './operation.ts'
import * as person from './person/index.ts'
import * as place from './place/index.ts'
import * as provider from './provider/index.ts'
import * as rating from './rating/index.ts'

export const domains = { activity, grant, household, person, place, provider, rating } as const

export const contracts: readonly Operation[] = Object.values(domains).flatMap((domain) =>
  Object.values(domain),
)
