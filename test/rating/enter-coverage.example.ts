import { randomUUID } from 'node:crypto'
import { enterCoverage as contract } from '@linli/shared/rating/enter-coverage'
import { example } from '../support/example.ts'
import { aDistrict, cityOf } from './board.ts'

function figure(districtId: string, covered = 38) {
  return { districtId, kind: 'professional', covered, compounds: 100, asOf: '2026-03-14' } as const
}

/** Of the whole city, so that each call has a district of its own. */
export const enterCoverageExample = example({
  contract,
  async caller(lane) {
    const cityId = await cityOf(lane)
    return lane.aPerson('districtSupervisor', { communityId: cityId, placeId: cityId })
  },
  async input(lane, { communityId }) {
    const isNowhere = communityId === lane.nowhere.communityId
    return figure(isNowhere ? randomUUID() : await aDistrict(lane))
  },
  refusals: {
    'rating.moreThanAll': async (lane) => figure(await aDistrict(lane), 101),
    'rating.dayToCome': async (lane) => ({ ...figure(await aDistrict(lane)), asOf: '2199-03-15' }),
    async 'rating.coverageEntered'(lane, caller) {
      const said = figure(await aDistrict(lane))
      await caller.call(contract, said)
      return said
    },
  },
})
