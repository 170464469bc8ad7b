import { changeActivity } from '@linli/shared/activity/change-activity'
import { changeFollowing } from '@linli/shared/activity/change-following'
import { showActivity } from '@linli/shared/activity/show-activity'
import { afterAll, describe, expect, it } from 'vitest'
import { aLane } from '../support/lane.ts'
import { messagesOf, seriesAt } from './drafting.ts'
import { planned } from './planning.ts'
import { signsUp } from './signing-up.ts'

const day = 24 * 60

describe('activity.changeFollowing', async () => {
  const lane = await aLane()
  const worker = await lane.aPerson('communityWorker')
  afterAll(() => lane.close())

  it('moves this one and those after it by as much, and tells who signed up for one of them', async () => {
    const occurrences = await seriesAt(lane, lane.here)
    const [, second, third] = occurrences
    const last = occurrences.at(-1)
    if (!second || !third || !last) throw new Error('The series is too short.')
    const [comes, waitsElsewhere] = [await lane.aPerson(), await lane.aPerson()]
    await signsUp(comes, last)
    await signsUp(waitsElsewhere, occurrences[0] ?? second)
    // One hour later than the second day, and half as long.
    const wished = { ...planned(lane, 2 * day + 60, 60), title: '手机课堂（改时间）' }
    expect(await worker.call(changeFollowing, { ...second, ...wished })).toMatchObject({
      changed: 13,
    })
    const { activity } = await comes.call(showActivity, last)
    const startsAt = planned(lane, 14 * day + 60).startsAt
    expect(activity).toMatchObject({ title: wished.title, startsAt })
    expect(Date.parse(activity.endsAt) - Date.parse(activity.startsAt)).toBe(3_600_000)
    const { series, activity: first } = await comes.call(showActivity, occurrences[0] ?? second)
    expect([first.title, first.startsAt]).toEqual(['手机课堂', planned(lane, day).startsAt])
    expect(series?.following).toBe(13)
    expect(await messagesOf(comes, 'activityMoved')).toMatchObject([
      { startsAt, title: wished.title },
    ])
    expect(await messagesOf(waitsElsewhere, 'activityMoved')).toEqual([])
  })

  it('leaves the others alone where one is changed alone', async () => {
    const [first, second] = await seriesAt(lane, lane.here)
    if (!first || !second) throw new Error('The series is too short.')
    await worker.call(changeActivity, { ...first, ...planned(lane, day + 30), title: '只这一场' })
    const { activity } = await worker.call(showActivity, second)
    expect([activity.title, activity.startsAt]).toEqual([
      '手机课堂',
      planned(lane, 2 * day).startsAt,
    ])
  })
})
