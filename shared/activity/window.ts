/** When an activity can be signed in at: from half an hour before it starts until it ends. */
const opensBeforeMinutes = 30

/** @param startsAt @param endsAt moments in milliseconds; the result likewise. */
export function checkInWindow(
  startsAt: number,
  endsAt: number,
): { opensAt: number; closesAt: number } {
  return { opensAt: startsAt - opensBeforeMinutes * 60_000, closesAt: endsAt }
}

/** The same words on the phone (to grey a button) and in the refusal of the server. */
export function windowState(
  now: number,
  window: { opensAt: number; closesAt: number },
): 'early' | 'open' | 'over' {
  if (now < window.opensAt) return 'early'
  return now > window.closesAt ? 'over' : 'open'
}
