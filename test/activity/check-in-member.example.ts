import { checkInMember as contract } from '@linli/shared/activity/check-in-member'
import type { ActivityWish } from '../support/arrange.ts'
import { example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import { aCard, aScanIn, endIt, myCodeOf, scanned } from './members.ts'
import { callOff } from './planning.ts'

async function scanAt(lane: Lane, wish: ActivityWish, secondsAgo = 0) {
  const member = await lane.aPerson('partyMember')
  return scanned(await lane.anActivity(wish), 'myCode', myCodeOf(lane, member, secondsAgo))
}

export const checkInMember = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: (lane, site) => aScanIn(lane, site),
  refusals: {
    'activity.memberCodeForged': async (lane) => ({
      ...(await scanAt(lane, {})),
      code: 'A'.repeat(50),
    }),
    'activity.memberCodeExpired': (lane) => scanAt(lane, {}, 120),
    'activity.memberCodeAhead': (lane) => scanAt(lane, {}, -120),
    'activity.memberWithoutConsent': async (lane) =>
      scanned(await lane.anActivity({}), 'myCode', myCodeOf(lane, lane.aNewcomer())),
    'activity.cardUnknown': async (lane) => {
      const { code } = await aCard(lane, lane.elsewhere)
      return scanned(await lane.anActivity({}), 'card', code)
    },
    'activity.cardEnded': async (lane) => {
      const card = await aCard(lane, lane.here)
      await endIt(lane, card)
      return scanned(await lane.anActivity({}), 'card', card.code)
    },
    'activity.ownRecord': async (lane, caller) =>
      scanned(await lane.anActivity({}), 'myCode', myCodeOf(lane, caller)),
    'activity.notOpenYet': (lane) => scanAt(lane, { startsIn: 60 }),
    'activity.over': (lane) => scanAt(lane, { startsIn: -120, lastsMinutes: 60 }),
    async 'activity.cancelled'(lane) {
      const scan = await scanAt(lane, {})
      await callOff(lane, scan)
      return scan
    },
    async 'activity.communityClosed'(lane, caller) {
      const site = await lane.aSite()
      await lane.give(caller, 'communityWorker', site)
      return aScanIn(lane, site)
    },
  },
})
