import { endGrant } from '@linli/shared/grant/end-grant'
import { grantIdOf } from '../grant/grants.ts'
import type { Caller } from '../support/caller.ts'
import type { Lane } from '../support/lane.ts'

/** Somebody who has just been told that their role ended. */
export async function aToldPerson(lane: Lane): Promise<Caller> {
  const [worker, told] = [await lane.aPerson('communityWorker'), await lane.aPerson('gridWorker')]
  const { communityId, placeId } = lane.here
  await worker.call(endGrant, {
    communityId,
    placeId,
    grantId: await grantIdOf(lane, told, lane.here),
  })
  return told
}
