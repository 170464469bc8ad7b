// The receipt that one page hands to the next, so that a receipt shows at once and without network. The last few stay
// on this phone: whoever leaves a room without network signs out by one of them.
import type { ActivityBrief, OwnCheckIn } from '@linli/shared/activity/activity'
import type { Fence } from '@linli/shared/activity/fence'

export interface Receipt {
  activity: ActivityBrief
  checkIn: OwnCheckIn
  /** Fresh: signed in just now. Repeated: scanned again. Kept: looked up later. */
  occasion: 'fresh' | 'repeated' | 'kept'
  /** Where the activity is, if its organizer said so; not kept. */
  fence?: Fence | null
  /** Of the scan that led here; signing out is known by it. */
  token?: string
}

const key = 'receipts'
const most = 10

let handed: Receipt | null = null

export function handReceipt(receipt: Receipt): void {
  handed = receipt
  const { activity, checkIn } = receipt
  const others = keptReceipts().filter(
    ({ activity: { activityId } }) => activityId !== activity.activityId,
  )
  wx.setStorageSync(key, [{ activity, checkIn, occasion: 'kept' }, ...others].slice(0, most))
}

export function takeReceipt(activityId: string): Receipt | null {
  return handed?.activity.activityId === activityId ? handed : null
}

/** As this phone last saw it; null where it never did. */
export function keptReceipt(activityId: string): Receipt | null {
  return keptReceipts().find(({ activity }) => activity.activityId === activityId) ?? null
}

function keptReceipts(): Receipt[] {
  return wx.getStorageSync<Receipt[] | ''>(key) || []
}
