import { rejectCheckIn as contract } from '@linli/shared/activity/reject-check-in'
import { handle } from '../_kit/host.ts'
import { settle } from './settle.ts'

export const rejectCheckIn = handle(contract, async (ctx, { reason, ...of }) => {
  const ruledAt = await settle(ctx, of, { standing: 'rejected', reason })
  if (!ruledAt) throw ctx.failure('activity.alreadyRejected')
  return { ruledAt: ruledAt.toISOString() }
})
