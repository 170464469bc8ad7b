// The receipt that one page hands to the next, so that a receipt shows at once and without network.
import type { ActivityBrief, OwnCheckIn } from '@linli/shared/activity/activity'

export interface Receipt {
  activity: ActivityBrief
  checkIn: OwnCheckIn
  /** Fresh: signed in just now. Repeated: scanned again. Kept: looked up later. */
  occasion: 'fresh' | 'repeated' | 'kept'
}

let handed: Receipt | null = null

export function handReceipt(receipt: Receipt): void {
  handed = receipt
}

export function takeReceipt(activityId: string): Receipt | null {
  return handed?.activity.activityId === activityId ? handed : null
}
