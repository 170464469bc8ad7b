/**
 * Scans that the server has not answered yet, kept on this phone from the moment of the scan, so that neither a
 * dead network nor a closed app loses one. Whatever ends one in the background stays listed until it was read.
 */
import { checkIn } from '@linli/shared/activity/check-in'
import { checkInLate } from '@linli/shared/activity/check-in-late'
import { isInTime, type ScannedCode } from '@linli/shared/activity/sign-in-code'
import type { OutputOf } from '@linli/shared/operation'
import { call } from './call.ts'
import { now } from './clock.ts'
import { lacksConsent, withConsent } from './consent.ts'
import { Offline, Refused } from './failures.ts'
import { newId } from './ids.ts'

export type CheckedIn = OutputOf<typeof checkIn>

export type Outcome =
  | { state: 'waiting' }
  /** Nobody was there to be asked; the page asks at its next opening. */
  | { state: 'unasked' }
  | { state: 'refused'; code: string }
  /** Came after its code: it counts once the organizer has confirmed it. */
  | { state: 'handedIn'; title: string }
  | { state: 'recorded'; title: string; checkedInAt: string }

export type PendingCheckIn = ScannedCode & {
  checkInId: string
  scannedAt: number
  outcome: Outcome
}

const key = 'pendingCheckIns'
const most = 20
const underWay = new Map<string, Promise<CheckedIn>>()

export function pendingCheckIns(): PendingCheckIn[] {
  return wx.getStorageSync<PendingCheckIn[] | ''>(key) || []
}

/** A newer scan of the same activity takes the place of the older one. */
export async function keepCheckIn(code: ScannedCode, scannedAt = now()): Promise<PendingCheckIn> {
  const kept: PendingCheckIn = {
    ...code,
    checkInId: await newId(),
    scannedAt,
    outcome: { state: 'waiting' },
  }
  const others = pendingCheckIns().filter(({ activityId }) => activityId !== code.activityId)
  store([...others, kept].slice(-most))
  return kept
}

export function forgetCheckIn(checkInId: string): void {
  store(pendingCheckIns().filter((pending) => pending.checkInId !== checkInId))
}

/** Asks the server once, always under the same ids; a second caller for the same scan gets the same answer. */
export function submitCheckIn(pending: PendingCheckIn): Promise<CheckedIn> {
  const { communityId, activityId, token, checkInId } = pending
  const asked =
    underWay.get(checkInId) ??
    call(checkIn, { communityId, activityId, token, checkInId }, checkInId)
  underWay.set(checkInId, asked)
  const done = () => underWay.delete(checkInId)
  asked.then(done, done)
  return asked
}

/** For a scan that was kept: when its code has passed, it goes to the organizer with the time of the scan. */
export async function submitKept(
  pending: PendingCheckIn,
): Promise<CheckedIn & { isLate: boolean }> {
  try {
    const done = await submitCheckIn(pending)
    // Handed in before, in a try whose answer was lost: it stands at the time of the scan.
    return { ...done, isLate: done.checkIn.checkedInAt === scanTime(pending) }
  } catch (error) {
    if (!cameLate(error)) throw error
    return { ...(await handInLate(pending)), isLate: true }
  }
}

export function handInLate(pending: PendingCheckIn): Promise<CheckedIn> {
  const { communityId, activityId, token, checkInId } = pending
  const asked = { communityId, activityId, token, checkInId, scannedAt: scanTime(pending) }
  return call(checkInLate, asked, checkInId)
}

function scanTime({ scannedAt }: PendingCheckIn): string {
  return new Date(scannedAt).toISOString()
}

export function cameLate(error: unknown): boolean {
  return error instanceof Refused && ['activity.codeExpired', 'activity.over'].includes(error.code)
}

/** The code was a good one when it was scanned, and the way to the server took too long. */
export function cameInTime({ token, scannedAt }: PendingCheckIn): boolean {
  return isInTime(token, scannedAt)
}

/** At every start and whenever the network is back. */
export async function submitPendingCheckIns(): Promise<void> {
  for (const pending of pendingCheckIns()) {
    if (pending.outcome.state === 'waiting') settle(pending.checkInId, await outcomeOf(pending))
  }
}

/** Where somebody looks: asks for the consent that was lacking when nobody did. */
export async function askForKeptCheckIns(): Promise<void> {
  for (const pending of pendingCheckIns()) {
    if (pending.outcome.state !== 'unasked') continue
    const outcome = await outcomeOf(pending, (ask) => withConsent('signIn', ask))
    settle(pending.checkInId, outcome.state === 'unasked' ? declined : outcome)
  }
}

/** Said to somebody who was asked and did not agree. */
export const declined: Outcome = { state: 'refused', code: 'consentNeeded' }

async function outcomeOf(
  pending: PendingCheckIn,
  asking = (ask: () => ReturnType<typeof submitKept>) => ask(),
): Promise<Outcome> {
  try {
    const { activity, checkIn, isLate } = await asking(() => submitKept(pending))
    if (isLate && checkIn.standing === 'unconfirmed')
      return { state: 'handedIn', title: activity.title }
    return { state: 'recorded', title: activity.title, checkedInAt: checkIn.checkedInAt }
  } catch (error) {
    if (lacksConsent(error)) return { state: 'unasked' }
    if (mayStillSucceed(error)) return { state: 'waiting' }
    if (error instanceof Refused) return { state: 'refused', code: error.code }
    throw error
  }
}

/** The scan itself was not judged, so it stays kept and is tried again. */
export function mayStillSucceed(error: unknown): boolean {
  if (error instanceof Offline) return true
  const passing = ['unavailable', 'broken', 'tooMany', 'signedOut']
  return error instanceof Refused && passing.includes(error.kind)
}

/** What is kept of it from now on. */
export function settle(checkInId: string, outcome: Outcome): void {
  store(pendingCheckIns().map((one) => (one.checkInId === checkInId ? { ...one, outcome } : one)))
}

function store(pending: PendingCheckIn[]): void {
  wx.setStorageSync(key, pending)
}
