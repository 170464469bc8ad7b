import { confirmCheckIn as contract } from '@linli/shared/activity/confirm-check-in'
import { handle } from '../_kit/host.ts'
import { settle } from './settle.ts'

export const confirmCheckIn = handle(contract, async (ctx, input) => {
  const ruledAt = await settle(ctx, input, { standing: 'confirmed', reason: null })
  if (!ruledAt) throw ctx.failure('activity.alreadyConfirmed')
  return { ruledAt: ruledAt.toISOString() }
})
