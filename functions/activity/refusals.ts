/** Which refusal stands for what is cancelled or closed, which for a window, and which for a token that is true but not of this moment. */
import { codeOfSignOut } from '@linli/shared/activity/sign-out'
import { codeOfSignUps } from '@linli/shared/activity/waitlist'
import { windowState } from '@linli/shared/activity/window'
import type { Verdict } from './sign-in-code.ts'

/** Why nobody can sign in whatever the hour; that comes before the window and the code. */
export function codeOfStanding(found: { cancelledAt: Date | null; isCommunityOpen: boolean }) {
  if (found.cancelledAt) return 'activity.cancelled'
  return found.isCommunityOpen ? null : 'activity.communityClosed'
}

export function codeOfWindow(window: { opensAt: Date; closesAt: Date }, now: Date) {
  const at = { opensAt: window.opensAt.getTime(), closesAt: window.closesAt.getTime() }
  const state = windowState(now.getTime(), at)
  if (state === 'open') return null
  return state === 'early' ? 'activity.notOpenYet' : 'activity.over'
}

export function codeOfSignUpsAt(
  found: { startsAt: Date; endsAt: Date; cancelledAt: Date | null },
  now: Date,
) {
  const [startsAt, endsAt] = [found.startsAt.getTime(), found.endsAt.getTime()]
  return codeOfSignUps(now.getTime(), { startsAt, endsAt, isCancelled: found.cancelledAt !== null })
}

export function codeOfVerdict(verdict: Verdict) {
  if (verdict === 'expired') return 'activity.codeExpired'
  return verdict === 'ahead' ? 'activity.codeAhead' : null
}

export function codeOfLeaving(
  found: { startsAt: Date; endsAt: Date; endedAt: Date | null; cancelledAt: Date | null },
  now: Date,
) {
  if (found.cancelledAt) return 'activity.cancelled'
  return codeOfSignOut(now.getTime(), endingOf(found))
}

export function endingOf(found: { startsAt: Date; endsAt: Date; endedAt: Date | null }) {
  const endedAt = found.endedAt?.getTime() ?? null
  return { startsAt: found.startsAt.getTime(), endsAt: found.endsAt.getTime(), endedAt }
}
