// A mini-program that opens long after WeChat read the code: what becomes of the sign-in, by where in its slot the code
// was read and how long it took until the first call left.
import { hold } from '@linli/shared/activity/hold'
import { vi } from 'vitest'
import { call } from '../../miniprogram/lib/call.ts'
import {
  cameInTime,
  cameLate,
  keepCheckIn,
  submitCheckIn,
  submitKept,
} from '../../miniprogram/lib/pending-check-ins.ts'
import { fakeWx } from '../pages/wx.ts'
import type { Activity } from '../support/arrange.ts'
import type { Caller } from '../support/caller.ts'
import type { Lane } from '../support/lane.ts'

const second = 1_000
const slot = 10 * second

/** In seconds; the code on the screen was `old` already when it was read, as a picture of it is. */
export interface Launch {
  intoSlot: number
  delay: number
  old?: number
}

export type Ending = 'signedIn' | 'handedIn' | 'refused'

/** @returns how each ended, with a phone and a person of its own. */
export async function launchAll(lane: Lane, launches: readonly Launch[]): Promise<Ending[]> {
  const activity = await lane.anActivity()
  const start = Math.ceil(lane.now().getTime() / slot) * slot
  const endings: Ending[] = []
  for (const { intoSlot, delay, old = 0 } of launches) {
    const scannedAt = start + intoSlot * second
    lane.setClock(new Date(scannedAt))
    const token = lane.tokenOf(activity, old)
    lane.setClock(new Date(scannedAt + delay * second))
    inHand(await lane.aPerson('partyMember'))
    endings.push(await open(activity, token, scannedAt))
  }
  vi.unstubAllGlobals()
  return endings
}

/** As pages/scan does it; WeChat tells the moment of the scan in whole seconds. */
async function open(
  { communityId, activityId }: Activity,
  token: string,
  scannedAt: number,
): Promise<Ending> {
  const code = { communityId, activityId, token }
  const pending = await keepCheckIn(code, scannedAt - (scannedAt % second))
  try {
    await call(hold, code)
    await submitCheckIn(pending)
    return 'signedIn'
  } catch (error) {
    if (!cameLate(error) || !cameInTime(pending)) return 'refused'
    const { isLate, checkIn } = await submitKept(pending)
    return isLate && checkIn.standing === 'unconfirmed' ? 'handedIn' : 'refused'
  }
}

function inHand(caller: Caller): void {
  fakeWx()
  const callFunction = async ({ data }: { data: { op: string } }) => ({
    result: await caller.send(data.op, data),
  })
  Object.assign((globalThis as unknown as { wx: object }).wx, { cloud: { callFunction } })
}

export function count(endings: readonly Ending[], wanted: Ending): number {
  return endings.filter((ending) => ending === wanted).length
}
