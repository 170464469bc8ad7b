/** Companies and contracts to try things with. */
import { randomUUID } from 'node:crypto'
import { daysLater } from '@linli/shared/day'
import { acceptInvitation } from '@linli/shared/grant/accept-invitation'
import { readInvitation } from '@linli/shared/grant/invitation'
import { invite } from '@linli/shared/grant/invite'
import { registerCompany } from '@linli/shared/provider/register-company'
import { startContract } from '@linli/shared/provider/start-contract'
import { aWorker, isNowhere } from '../household/households.ts'
import type { Caller } from '../support/caller.ts'
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

/** An invitation to be property staff there. @returns its address. */
export async function invitedStaff(
  worker: Caller,
  at: { communityId: string; compoundId: string },
) {
  const { communityId, compoundId: placeId } = at
  const invited = { communityId, invitationId: randomUUID(), placeId, endsOn: null }
  return (await worker.call(invite, { ...invited, role: 'propertyStaff' })).address
}

export async function takesUp(lane: Lane, address: string): Promise<Caller> {
  const proof = readInvitation(address)
  if (!proof) throw new Error('The address of an invitation cannot be read.')
  const staff = await lane.aPerson()
  await staff.call(acceptInvitation, { ...proof, grantId: randomUUID(), name: '演示物业' })
  return staff
}

/** Somebody of the company that serves there today. */
export async function aStaff(
  lane: Lane,
  worker: Caller,
  at: { communityId: string; compoundId: string },
): Promise<Caller> {
  return takesUp(lane, await invitedStaff(worker, at))
}
