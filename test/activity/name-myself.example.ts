import { nameMyself as contract } from '@linli/shared/activity/name-myself'
import type { Caller } from '../support/caller.ts'
import { example, openActivityAt } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import { aRecordAt } from './records.ts'

const named = { name: '演示·马丽花', unit: '演示·区图书馆' }

async function ownAt(lane: Lane, site: Site, caller: Caller, standing?: 'confirmed') {
  const activity = await openActivityAt(lane, site)
  if (site !== lane.nowhere) await aRecordAt(lane, activity, standing, caller.personId)
  return { ...activity, ...named }
}

export const nameMyself = example({
  contract,
  caller: (lane) => lane.aPerson(),
  input: (lane, site, caller) => ownAt(lane, site, caller),
  refusals: {
    'activity.checkInSettled': (lane, caller) => ownAt(lane, lane.here, caller, 'confirmed'),
  },
})
