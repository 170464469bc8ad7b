import { randomUUID } from 'node:crypto'
import type { InputOf } from '@linli/shared/operation'
import { firstList } from '@linli/shared/rating/item'
import { quartersToCome } from '@linli/shared/rating/next-list'
import { quarterOf } from '@linli/shared/rating/quarter'
import { setItems as contract } from '@linli/shared/rating/set-items'
import { example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import { aDistrict, cityOf } from './board.ts'

type List = InputOf<typeof contract>

/** Of the next quarter, with one item more than the first list. */
export function nextList(lane: Lane, districtId: string, more: Partial<List> = {}): List {
  const [since = quarterOf(lane.now().getTime())] = quartersToCome(lane.now().getTime())
  return { districtId, since, items: [...firstList.items, { key: null, name: '停车' }], ...more }
}

const isNowhere = (lane: Lane, communityId: string) => communityId === lane.nowhere.communityId

/** Of the whole city, so that each call has a district of its own. */
export const setItemsExample = example({
  contract,
  async caller(lane) {
    const cityId = await cityOf(lane)
    return lane.aPerson('districtSupervisor', { communityId: cityId, placeId: cityId })
  },
  input: async (lane, { communityId }) =>
    nextList(lane, isNowhere(lane, communityId) ? randomUUID() : await aDistrict(lane)),
  refusals: {
    'rating.quarterSettled': async (lane) =>
      nextList(lane, await aDistrict(lane), { since: quarterOf(lane.now().getTime()) }),
    'rating.strangeItem': async (lane) =>
      nextList(lane, await aDistrict(lane), { items: [{ key: 'weather', name: '天气' }] }),
    'rating.itemTwice': async (lane) =>
      nextList(lane, await aDistrict(lane), {
        items: ['停车', '停 车'].map((name) => ({ key: null, name })),
      }),
    'rating.itemsStandSo': async (lane) =>
      nextList(lane, await aDistrict(lane), { items: [...firstList.items] }),
  },
})
