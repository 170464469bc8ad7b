// The server's time on this phone. Deadlines, the window of an activity and the slot of a code are
// read with it, because phones are minutes off and their clocks can be set by hand.
let offset = 0
let isLearnt = false

export function now(): number {
  return Date.now() + offset
}

/**
 * The server read its clock somewhere between our sending and receiving: take the middle. A reading that
 * agrees with the known offset within that doubt does not move the clock, so that it never trembles.
 */
export function learnClock(serverNow: string, sentAt: number, receivedAt: number): void {
  const reading = Date.parse(serverNow) - (sentAt + receivedAt) / 2
  const doubt = (receivedAt - sentAt) / 2
  if (Math.abs(reading - offset) > doubt) offset = reading
  isLearnt = true
}

export function clockOffset(): number {
  return offset
}

/** As it was when it was kept: for a start without network. What the server has said since then counts more. */
export function recallClock(kept: number): void {
  if (!isLearnt) offset = kept
}
