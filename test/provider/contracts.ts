/** Companies and contracts to try things with. */
import { randomUUID } from 'node:crypto'
import { daysLater } from '@linli/shared/day'
import { registerCompany } from '@linli/shared/provider/register-company'
import { startContract } from '@linli/shared/provider/start-contract'
import { aWorker, isNowhere } from '../household/households.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'

let days = 0

/**
 * Another one each time: of one compound no two contracts begin on the same day. To come, so that no quarter of others is
 * divided by it.
 */
export function aFreeDay(): string {
  days += 1
  return daysLater('2060-01-01', days)
}

export async function aCompany(lane: Lane, name = `演示·${randomUUID().slice(0, 8)}物业`) {
  const { communityId } = lane.here
  const made = { communityId, placeId: communityId, companyId: randomUUID(), name }
  const worker = await aWorker(lane, lane.here)
  await worker.call(registerCompany, { ...made, creditCode: null })
  return made.companyId
}

export function care({ communityId, compoundId }: Site, startsOn = aFreeDay()) {
  const contractId = randomUUID()
  return {
    ...{ communityId, compoundId, contractId, kind: 'ownersCare' as const },
    ...{ companyId: null, startsOn, endsOn: null },
  }
}

export async function aContract(lane: Lane, site: Site = lane.here) {
  const made = care(site)
  const { communityId, compoundId, contractId, startsOn } = made
  if (!isNowhere(lane, site)) await (await aWorker(lane, site)).call(startContract, made)
  return { of: { communityId, compoundId, contractId }, startsOn }
}
