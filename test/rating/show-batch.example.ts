import { showBatch as contract } from '@linli/shared/rating/show-batch'
import { example } from '../support/example.ts'
import { confirm, districtOf } from './board.ts'

const quarter = '2025-Q4' as const

export const showBatch = example({
  contract,
  caller: (lane) => lane.aPerson(),
  async input(lane, site) {
    const districtId = await districtOf(lane, site)
    if (site.communityId === lane.nowhere.communityId) return { districtId, quarter }
    await confirm(lane, districtId)
    await lane.owner.query(
      `insert into linli.rating_batch (community_id, quarter, edition, shown_on, objections_end_on,
         is_provisional, published_on, digest, content, types, corrections)
       values ($1, '2025-Q4', 1, '2026-01-02', '2026-01-13', false, '2026-01-14', $2, '{}', '[]', '[]')
       on conflict do nothing`,
      [districtId, '0'.repeat(64)],
    )
    return { districtId, quarter }
  },
  refusals: {},
})
