// How one stands with the places of an activity: by the server, and by what this phone still keeps for it.
import type { showActivity } from '@linli/shared/activity/show-activity'
import { placesLeft } from '@linli/shared/activity/waitlist'
import type { OutputOf } from '@linli/shared/operation'
import { now } from '../../lib/clock.ts'
import { signUpWords } from '../../lib/kept-lines.ts'
import {
  forgetSignUp,
  isOpen,
  type PendingSignUp,
  pendingSignUps,
} from '../../lib/pending-sign-ups.ts'
import type { ActivityKeys } from '../../lib/roads.ts'
import { mayStillSignUp, ownWords } from '../../lib/sign-up-lines.ts'

export function signUpOf({
  activity,
  checkIn,
  places,
  signUp,
  isDraft,
}: OutputOf<typeof showActivity>) {
  const pending = keptFor(activity)
  const kept = pending && isOpen(pending) ? pending.wish : null
  const mayChange = !isDraft && mayStillSignUp(activity, now()) && !checkIn && kept !== 'withdraw'
  return {
    own: signUp ? ownWords(signUp) : '',
    isWaiting: Boolean(signUp && signUp.position !== null),
    join: !mayChange || signUp || kept ? '' : placesLeft(places) === 0 ? '排候补' : '报名',
    mayWithdraw: mayChange && (signUp !== null || kept === 'join'),
    kept: pending ? signUpWords(pending) : null,
  }
}

function keptFor({ activityId }: ActivityKeys): PendingSignUp | undefined {
  return pendingSignUps().find((one) => one.activityId === activityId)
}

/** What came of it stands on this page now. */
export function forgetSeen(keys: ActivityKeys): void {
  const pending = keptFor(keys)
  const isDone = pending?.outcome.state === 'joined' || pending?.outcome.state === 'withdrawn'
  if (pending && isDone) forgetSignUp(pending.id)
}
