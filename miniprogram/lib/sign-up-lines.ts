// Places and one's own sign-up in words, the same on every page; who may still sign up is shared's rule.
import type { ActivityBrief } from '@linli/shared/activity/activity'
import {
  codeOfSignUps,
  type OwnSignUp,
  type Places,
  placesLeft,
} from '@linli/shared/activity/waitlist'

export function mayStillSignUp(activity: ActivityBrief, now: number): boolean {
  const [startsAt, endsAt] = [Date.parse(activity.startsAt), Date.parse(activity.endsAt)]
  return (
    codeOfSignUps(now, { startsAt, endsAt, isCancelled: activity.cancelledAt !== null }) === null
  )
}

export function placesWords(places: Places): string {
  const left = placesLeft(places)
  if (left === null) return '名额不限'
  if (left > 0) return `还有 ${left} 个名额`
  return places.waiting > 0 ? `名额已满，${places.waiting} 人候补` : '名额已满，可候补'
}

export function ownWords(signUp: OwnSignUp): string {
  return ownPlaceWords(signUp.position)
}

export function ownPlaceWords(position: number | null): string {
  return position === null ? '已报名' : `候补第 ${position} 位`
}

/** What the organizer counts with; empty where nobody signed up. */
export function countWords({ capacity, taken, waiting }: Places): string {
  if (taken + waiting === 0) return ''
  const signedUp = capacity === null ? `报名 ${taken} 人` : `报名 ${taken}/${capacity}`
  return waiting > 0 ? `${signedUp}、候补 ${waiting}` : signedUp
}
