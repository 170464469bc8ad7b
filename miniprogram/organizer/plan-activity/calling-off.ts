// The way to call an activity off, below the form of a planned one.
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { stopLineOf } from '../../lib/faces.ts'
import type { ActivityKeys } from '../../lib/roads.ts'
import { callOff, type Reach } from './sending.ts'

interface CallingOff {
  data: { reach: Reach }
  keys: ActivityKeys
  attempt: Attempt | null
  setData(data: Record<string, unknown>): void
}

export const callingOff = {
  ask(this: CallingOff) {
    this.setData({ isAsking: true, stop: null })
  },

  decline(this: CallingOff) {
    this.setData({ isAsking: false })
  },

  async callOff(this: CallingOff, event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    const { reason } = event.detail
    this.setData({ isAsking: false, reason })
    try {
      const { reach } = this.data
      await attempt(this, [reason, reach], ({ requestId }) =>
        callOff(this.keys, reason, reach, requestId),
      )
      this.setData({ done: 'cancelled' })
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
  },
}
