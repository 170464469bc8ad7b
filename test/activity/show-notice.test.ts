import { releaseActivity } from '@linli/shared/activity/release-activity'
import { showNotice } from '@linli/shared/activity/show-notice'
import { takeBackActivity } from '@linli/shared/activity/take-back-activity'
import { readMessages } from '@linli/shared/person/read-messages'
import { afterAll, describe, expect, it } from 'vitest'
import { aLane } from '../support/lane.ts'
import { draftAt, limitTo } from './drafting.ts'

describe('activity.showNotice', async () => {
  const lane = await aLane()
  afterAll(() => lane.close())

  it('says whom it reaches, who did what, how many have read it, and whether the caller may release it', async () => {
    const site = await lane.aSite({ isOpen: true })
    await limitTo(lane, site.communityId, 2)
    const [one, other] = [
      await lane.aPerson('communityWorker', site),
      await lane.aPerson('communityWorker', site),
    ]
    const resident = await lane.aPerson('householdMember', site)
    const ids = await draftAt(lane, site, one)
    const draft = { isDraft: true, recipients: 3, mostAlone: 2, told: null, read: null }
    expect(await one.call(showNotice, ids)).toMatchObject({ ...draft, mayRelease: false })
    expect(await other.call(showNotice, ids)).toMatchObject({ ...draft, mayRelease: true })
    await other.call(releaseActivity, ids)
    await resident.call(readMessages, { until: lane.now().toISOString() })
    const { acts, ...sent } = await one.call(showNotice, ids)
    expect(sent).toMatchObject({ isDraft: false, told: 3, read: 1, mayRelease: false })
    expect(sent.address).toMatch(/\/a\/[\w-]{22}\/[\w-]{22}$/)
    expect(acts.map(({ act, isMine }) => [act, isMine])).toEqual([
      ['drafted', true],
      ['released', false],
    ])
    await one.call(takeBackActivity, ids)
    expect(await one.call(showNotice, ids)).toMatchObject({ isDraft: true, told: null })
  })
})
