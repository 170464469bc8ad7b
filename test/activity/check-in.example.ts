import { randomUUID } from 'node:crypto'
import { checkIn as contract } from '@linli/shared/activity/check-in'
import { example, openActivityAt } from '../support/example.ts'
import { refusedScans } from './scan.ts'

const withId = async <Scan>(scan: Promise<Scan>) => ({ ...(await scan), checkInId: randomUUID() })

export const checkIn = example({
  contract,
  caller: (lane) => lane.aPerson('partyMember'),
  async input(lane, site) {
    const activity = await openActivityAt(lane, site)
    return { ...activity, token: lane.tokenOf(activity), checkInId: randomUUID() }
  },
  refusals: {
    'activity.codeForged': (lane) => withId(refusedScans['activity.codeForged'](lane)),
    'activity.codeExpired': (lane) => withId(refusedScans['activity.codeExpired'](lane)),
    'activity.codeAhead': (lane) => withId(refusedScans['activity.codeAhead'](lane)),
    'activity.notOpenYet': (lane) => withId(refusedScans['activity.notOpenYet'](lane)),
    'activity.over': (lane) => withId(refusedScans['activity.over'](lane)),
    'activity.cancelled': (lane) => withId(refusedScans['activity.cancelled'](lane)),
    'activity.communityClosed': (lane) => withId(refusedScans['activity.communityClosed'](lane)),
  },
})
