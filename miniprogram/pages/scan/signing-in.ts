// The two questions of a sign-in: hold the moment, which is asked once, then sign in, before which a consent may stand.
import type { Fence } from '@linli/shared/activity/fence'
import { hold } from '@linli/shared/activity/hold'
import { call } from '../../lib/call.ts'
import { withConsent } from '../../lib/consent.ts'
import type { Receipt } from '../../lib/handed-receipt.ts'
import {
  type CheckedIn,
  cameInTime,
  cameLate,
  handInLate,
  type PendingCheckIn,
  submitCheckIn,
} from '../../lib/pending-check-ins.ts'

export type Step = 'reading' | 'holding' | 'signingIn' | 'stopped'

interface SigningIn {
  isHeld: boolean
  /** As the hold told it. */
  fence: Fence | null
  setData(data: { step?: Step; title?: string }): void
}

export async function signIn(page: SigningIn, pending: PendingCheckIn): Promise<Receipt> {
  if (!page.isHeld) {
    const { communityId, activityId, token } = pending
    page.setData({ step: 'holding' })
    const { activity, checkIn, fence } = await call(hold, { communityId, activityId, token })
    page.fence = fence
    if (checkIn) return { activity, checkIn, occasion: 'repeated' }
    page.isHeld = true
    page.setData({ title: activity.title })
  }
  page.setData({ step: 'signingIn' })
  const done = await withConsent('signIn', () => submitCheckIn(pending))
  return { ...done, occasion: done.isRepeated ? 'repeated' : 'fresh' }
}

/** The network, or the mini-program itself, came after the code had passed. */
export function isForOrganizers(
  error: unknown,
  pending: PendingCheckIn,
  wasOffline: boolean,
): boolean {
  return cameLate(error) && (wasOffline || cameInTime(pending))
}

export function handIn(pending: PendingCheckIn): Promise<CheckedIn> {
  return withConsent('signIn', () => handInLate(pending))
}
