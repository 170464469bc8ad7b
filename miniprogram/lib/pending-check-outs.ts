/**
 * Sign-outs that the server has not answered yet, kept on this phone with the moment of leaving. Whatever ends one in
 * the background stays listed until it was read.
 */
import { checkOut } from '@linli/shared/activity/check-out'
import { checkOutLate } from '@linli/shared/activity/check-out-late'
import type { OutputOf } from '@linli/shared/operation'
import { call } from './call.ts'
import { now } from './clock.ts'
import { Refused } from './failures.ts'
import { newId } from './ids.ts'
import { mayStillSucceed, pendingCheckIns } from './pending-check-ins.ts'
import type { ActivityKeys } from './roads.ts'

export type CheckedOut = OutputOf<typeof checkOut>

export type LeavingOutcome =
  | { state: 'waiting' }
  | { state: 'refused'; code: string }
  /** Came too late to make hours by itself. */
  | { state: 'handedIn' }
  | { state: 'recorded'; checkedOutAt: string }

export type PendingCheckOut = ActivityKeys & {
  checkOutId: string
  /** Of the scan that led here; none by a tap. */
  token: string | null
  leftAt: number
  title: string
  outcome: LeavingOutcome
}

const key = 'pendingCheckOuts'
const most = 20

export function pendingCheckOuts(): PendingCheckOut[] {
  return wx.getStorageSync<PendingCheckOut[] | ''>(key) || []
}

/** The first one stands: whoever taps again has not left later for it. */
export async function keepCheckOut(
  leaving: ActivityKeys & { token: string | null; title: string },
): Promise<PendingCheckOut> {
  const all = pendingCheckOuts()
  const earlier = all.find(({ activityId }) => activityId === leaving.activityId)
  if (earlier?.outcome.state === 'waiting') return earlier
  const kept: PendingCheckOut = {
    ...leaving,
    checkOutId: await newId(),
    leftAt: now(),
    outcome: { state: 'waiting' },
  }
  const others = all.filter(({ activityId }) => activityId !== leaving.activityId)
  store([...others, kept].slice(-most))
  return kept
}

export function forgetCheckOut(checkOutId: string): void {
  store(pendingCheckOuts().filter((pending) => pending.checkOutId !== checkOutId))
}

/** At once, while the person watches. */
export function submitCheckOut(pending: PendingCheckOut): Promise<CheckedOut> {
  const { communityId, activityId, token, checkOutId } = pending
  return call(checkOut, { communityId, activityId, token, checkOutId }, checkOutId)
}

/** Later, with the moment at which they left; one request, however often the answer is lost. */
function handInCheckOut(pending: PendingCheckOut): Promise<CheckedOut> {
  const { communityId, activityId, checkOutId, leftAt } = pending
  const left = { communityId, activityId, checkOutId, leftAt: new Date(leftAt).toISOString() }
  return call(checkOutLate, left, checkOutId)
}

/** At every start and whenever the network is back; after the sign-ins, without which none can be taken. */
export async function submitPendingCheckOuts(): Promise<void> {
  for (const pending of pendingCheckOuts()) {
    if (pending.outcome.state !== 'waiting' || stillSigningIn(pending)) continue
    settleCheckOut(pending.checkOutId, await outcomeOf(pending))
  }
}

export function settleCheckOut(checkOutId: string, outcome: LeavingOutcome): void {
  store(
    pendingCheckOuts().map((one) => (one.checkOutId === checkOutId ? { ...one, outcome } : one)),
  )
}

function stillSigningIn({ activityId }: PendingCheckOut): boolean {
  return pendingCheckIns().some(
    (one) => one.activityId === activityId && ['waiting', 'unasked'].includes(one.outcome.state),
  )
}

async function outcomeOf(pending: PendingCheckOut): Promise<LeavingOutcome> {
  try {
    const { checkOut: left } = await handInCheckOut(pending)
    if (left.way === 'late') return { state: 'handedIn' }
    return { state: 'recorded', checkedOutAt: left.checkedOutAt }
  } catch (error) {
    if (mayStillSucceed(error)) return { state: 'waiting' }
    if (error instanceof Refused) return { state: 'refused', code: error.code }
    throw error
  }
}

function store(pending: PendingCheckOut[]): void {
  wx.setStorageSync(key, pending)
}
