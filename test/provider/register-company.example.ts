import { randomUUID } from 'node:crypto'
import { registerCompany as contract } from '@linli/shared/provider/register-company'
import { example } from '../support/example.ts'
import { aCompany } from './contracts.ts'

const company = (at: { communityId: string; placeId: string }, name?: string) => {
  const companyId = randomUUID()
  return { ...at, companyId, name: name ?? `演示·${companyId.slice(0, 8)}物业`, creditCode: null }
}

export const registerCompany = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (_lane, { communityId, placeId }) => company({ communityId, placeId }),
  refusals: {
    async 'provider.companyKnown'(lane) {
      const { communityId } = lane.here
      await aCompany(lane, '演示·重名物业')
      return company({ communityId, placeId: communityId }, '演示·重名物业')
    },
    async 'provider.noDistrict'(lane, caller) {
      const { rows } = await lane.owner.query(
        `select place_id from linli.place where kind = 'city'`,
      )
      const placeId: string = rows[0].place_id
      const city = { communityId: placeId, placeId }
      await lane.give(caller, 'districtSupervisor', city)
      return company(city)
    },
  },
})
