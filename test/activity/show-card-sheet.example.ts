import { createHash } from 'node:crypto'
import { showCardSheet as contract } from '@linli/shared/activity/show-card-sheet'
import { uuidOfBase64url } from '@linli/shared/base64url'
import { example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import { issue } from './members.ts'

/** What the organizer's computer asks with. */
export function keyOf(sheetAddress: string) {
  const [key = '', community = ''] = sheetAddress.split('/').reverse()
  return { communityId: uuidOfBase64url(community) ?? '', key }
}

async function freshSheet(lane: Lane) {
  const worker = await lane.aPerson('communityWorker')
  return keyOf((await issue(worker, lane.here)).sheetAddress)
}

export const showCardSheet = example({
  contract,
  caller: (lane) => lane.aPerson(),
  async input(lane, { communityId }) {
    if (communityId === lane.here.communityId) return freshSheet(lane)
    return { communityId, key: 'A'.repeat(22) }
  },
  refusals: {
    async 'activity.sheetExpired'(lane) {
      const sheet = await freshSheet(lane)
      const digest = createHash('sha256').update(Buffer.from(sheet.key, 'base64url')).digest()
      const sql = 'update linli.card_sheet set expires_at = $1 where key_digest = $2'
      await lane.owner.query(sql, [lane.now(), digest])
      return sheet
    },
  },
})
