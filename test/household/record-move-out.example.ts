import { randomUUID } from 'node:crypto'
import { recordMoveOut as contract } from '@linli/shared/household/record-move-out'
import { example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import { aClaim, aMember, isNowhere } from './households.ts'

const words = '房子已经卖了。'

async function ofAMember(lane: Lane, site: Site) {
  const { communityId, compoundId } = site
  const claimId = isNowhere(lane, site) ? randomUUID() : (await aMember(lane, site)).claimId
  return { communityId, compoundId, claimId, words }
}

export const recordMoveOut = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: ofAMember,
  refusals: { 'household.notAMember': async (lane) => ({ ...(await aClaim(lane)), words }) },
})
