import { showMyHouseholds as contract } from '@linli/shared/household/show-my-households'
import { inArray } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { ownClaims } from './queries.ts'
import { householdClaim } from './tables.ts'

/** Crosses communities by design: one’s own, wherever it lies. */
export const showMyHouseholds = handle(contract, async (ctx) => {
  const shown = inArray(householdClaim.standing, ['member', 'waiting', 'refused', 'movedOut'])
  return { claims: await ownClaims(ctx.db, ctx.person.personId, shown) }
})
