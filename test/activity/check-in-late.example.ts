import { randomUUID } from 'node:crypto'
import { checkInLate as contract } from '@linli/shared/activity/check-in-late'
import { example, openActivityAt } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import { refusedScans, type Scan, scanOf } from './scan.ts'

const hour = 3_600_000

async function late(lane: Lane, scan: Scan | Promise<Scan>, millisecondsAgo = 0) {
  const scannedAt = new Date(lane.now().getTime() - millisecondsAgo).toISOString()
  return { ...(await scan), checkInId: randomUUID(), scannedAt }
}

export const checkInLate = example({
  contract,
  caller: (lane) => lane.aPerson('partyMember'),
  async input(lane, site) {
    const activity = await openActivityAt(lane, site)
    return late(lane, { ...activity, token: lane.tokenOf(activity, 300) }, 300_000)
  },
  refusals: {
    'activity.codeForged': (lane) => late(lane, refusedScans['activity.codeForged'](lane)),
    'activity.codeExpired': (lane) => late(lane, scanOf(lane, {}, 300)),
    'activity.codeAhead': (lane) => late(lane, scanOf(lane, {}), 300_000),
    'activity.notOpenYet': (lane) => late(lane, refusedScans['activity.notOpenYet'](lane)),
    'activity.over': (lane) => late(lane, refusedScans['activity.over'](lane)),
    'activity.cancelled': (lane) => late(lane, refusedScans['activity.cancelled'](lane)),
    'activity.communityClosed': (lane) =>
      late(lane, refusedScans['activity.communityClosed'](lane)),
    'activity.tooLateToHandIn': (lane) =>
      late(lane, scanOf(lane, { startsIn: -49 * 60 }, 49 * 3600), 49 * hour),
  },
})
