/** Scans to refuse, for the examples of what starts with a scan. */
import type { ActivityWish } from '../support/arrange.ts'
import type { Lane } from '../support/lane.ts'
import { callOff } from './planning.ts'

export interface Scan {
  communityId: string
  activityId: string
  token: string
}

export const refusedScans = {
  'activity.codeForged': async (lane: Lane): Promise<Scan> => {
    return { ...(await scanOf(lane, {})), token: 'A'.repeat(28) }
  },
  'activity.codeExpired': (lane: Lane) => scanOf(lane, {}, 60),
  'activity.codeAhead': (lane: Lane) => scanOf(lane, {}, -60),
  'activity.notOpenYet': (lane: Lane) => scanOf(lane, { startsIn: 60 }),
  'activity.over': (lane: Lane) => scanOf(lane, { startsIn: -120, lastsMinutes: 60 }),
  'activity.cancelled': async (lane: Lane) => {
    const scan = await scanOf(lane, {})
    await callOff(lane, scan)
    return scan
  },
  'activity.communityClosed': async (lane: Lane) => {
    const { communityId } = await lane.aSite()
    return scanOf(lane, { communityId })
  },
}

export async function scanOf(lane: Lane, wish: ActivityWish, secondsAgo = 0): Promise<Scan> {
  const { communityId, activityId } = await lane.anActivity(wish)
  return { communityId, activityId, token: lane.tokenOf({ communityId, activityId }, secondsAgo) }
}
