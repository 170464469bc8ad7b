/**
 * Signing up and withdrawing, kept on this phone from the tap until the server has answered: sent again under the same
 * ids, so it happens once. A place is given by the server alone, so nothing here calls a kept wish done.
 */
import { signUp } from '@linli/shared/activity/sign-up'
import { withdrawSignUp } from '@linli/shared/activity/withdraw-sign-up'
import { call } from './call.ts'
import { now } from './clock.ts'
import { lacksConsent, withConsent } from './consent.ts'
import { Refused } from './failures.ts'
import { newId, newRequestId } from './ids.ts'
import { mayStillSucceed } from './pending-check-ins.ts'

type Wish = 'join' | 'withdraw'

type Outcome =
  | { state: 'waiting' }
  /** Nobody was there to be asked for the consent. */
  | { state: 'unasked' }
  | { state: 'refused'; code: string }
  /** A place, or where on the waitlist. */
  | { state: 'joined'; position: number | null }
  | { state: 'withdrawn' }

export interface PendingSignUp {
  id: string
  wish: Wish
  communityId: string
  activityId: string
  title: string
  signUpId: string
  keptAt: number
  outcome: Outcome
}

const key = 'pendingSignUps'
const most = 20

export function pendingSignUps(): PendingSignUp[] {
  return wx.getStorageSync<PendingSignUp[] | ''>(key) || []
}

/** The later wish for an activity takes the place of the earlier one; the same wish again is the same one. */
export async function keepSignUp(
  wish: Wish,
  { communityId, activityId, title }: Pick<PendingSignUp, 'communityId' | 'activityId' | 'title'>,
): Promise<PendingSignUp> {
  const signUpId = await newId()
  const all = pendingSignUps()
  const same = all.find((one) => one.activityId === activityId && one.wish === wish)
  if (same && isOpen(same)) return same
  const kept: PendingSignUp = {
    ...{ id: newRequestId(), wish, communityId, activityId, title, signUpId },
    ...{ keptAt: now(), outcome: { state: 'waiting' } },
  }
  store([...all.filter((one) => one.activityId !== activityId), kept].slice(-most))
  return kept
}

export function forgetSignUp(id: string): void {
  store(pendingSignUps().filter((pending) => pending.id !== id))
}

/** While somebody watches: answered, it is not kept any longer. @throws what stopped it; it stays kept if it may still succeed. */
export async function submitSignUp(pending: PendingSignUp): Promise<void> {
  try {
    await withConsent('signIn', () => ask(pending))
  } catch (error) {
    if (!mayStillSucceed(error)) forgetSignUp(pending.id)
    throw error
  }
  forgetSignUp(pending.id)
}

/** At every start and whenever the network is back. */
export async function submitPendingSignUps(): Promise<void> {
  for (const pending of pendingSignUps()) {
    if (pending.outcome.state === 'waiting') settle(pending.id, await outcomeOf(() => ask(pending)))
  }
}

/** Where somebody looks: asks for the consent that was lacking when nobody did. */
export async function askForKeptSignUps(): Promise<void> {
  for (const pending of pendingSignUps()) {
    if (pending.outcome.state !== 'unasked') continue
    const outcome = await outcomeOf(() => withConsent('signIn', () => ask(pending)))
    settle(pending.id, outcome.state === 'unasked' ? declined : outcome)
  }
}

/** Not answered yet. */
export function isOpen({ outcome }: Pick<PendingSignUp, 'outcome'>): boolean {
  return outcome.state === 'waiting' || outcome.state === 'unasked'
}

const declined: Outcome = { state: 'refused', code: 'consentNeeded' }

async function ask({
  id,
  wish,
  communityId,
  activityId,
  signUpId,
}: PendingSignUp): Promise<Outcome> {
  const of = { communityId, activityId }
  if (wish === 'withdraw') {
    await call(withdrawSignUp, of, id)
    return { state: 'withdrawn' }
  }
  const { signUp: mine } = await call(signUp, { ...of, signUpId }, id)
  return { state: 'joined', position: mine.position }
}

async function outcomeOf(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    if (lacksConsent(error)) return { state: 'unasked' }
    if (mayStillSucceed(error)) return { state: 'waiting' }
    if (!(error instanceof Refused)) throw error
    // What never arrived need not be taken back.
    if (error.code === 'activity.notSignedUp') return { state: 'withdrawn' }
    return { state: 'refused', code: error.code }
  }
}

function settle(id: string, outcome: Outcome): void {
  store(pendingSignUps().map((one) => (one.id === id ? { ...one, outcome } : one)))
}

function store(pending: PendingSignUp[]): void {
  wx.setStorageSync(key, pending)
}
