import { usualLimits } from '@linli/shared/activity/limits'
import { releaseActivity } from '@linli/shared/activity/release-activity'
import { setLimits } from '@linli/shared/activity/set-limits'
import { showLimits } from '@linli/shared/activity/show-limits'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { draftAt } from './drafting.ts'
import { receiptOf, scansOut, signedIn } from './leaving.ts'

describe('activity.setLimits', () => {
  let lane: Lane
  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('makes a second person of the community release what tells more than that', async () => {
    const site = await lane.aSite({ isOpen: true })
    const { communityId } = site
    const secretary = await lane.aPerson('branchSecretary', site)
    const worker = await lane.aPerson('communityWorker', site)
    await lane.aPerson('householdMember', site)
    const ids = await draftAt(lane, site, worker)
    const limits = { ...usualLimits, mostAlone: 1 }
    expect(await secretary.call(setLimits, { communityId, limits })).toEqual({
      number: 1,
      capsFromOn: '2026-03-15',
    })
    await expect(worker.call(releaseActivity, ids)).rejects.toMatchObject({
      code: 'activity.needsAnother',
    })
    await secretary.call(setLimits, { communityId, limits: usualLimits })
    await worker.call(releaseActivity, ids)
  })

  it('numbers what ten decide at once', async () => {
    const site = await lane.aSite({ isOpen: true })
    const { communityId } = site
    const officer = await lane.aPerson('subdistrictOfficer', lane.above)
    const all = Array.from({ length: 10 }, (_, at) =>
      officer.call(setLimits, { communityId, limits: { ...usualLimits, mostAlone: at + 1 } }),
    )
    const numbers = (await Promise.all(all)).map(({ number }) => number)
    expect(numbers.sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect((await officer.call(showLimits, { communityId })).decided).toHaveLength(10)
  })

  it('leaves the hours of the same day as they were and counts the next day by the new caps', async () => {
    const secretary = await lane.aPerson('branchSecretary')
    const { communityId } = lane.here
    const limits = { ...usualLimits, mostMinutesPerActivity: 30, mostMinutesByTap: 30 }
    const start = lane.now()
    const stays = async () => {
      const member = await lane.aPerson('partyMember')
      const at = await signedIn(lane, member, { startsIn: 0, lastsMinutes: 120 })
      lane.passSeconds(3600)
      await scansOut(lane, member, at)
      return receiptOf(member, at)
    }
    await secretary.call(setLimits, { communityId, limits })
    expect(await stays()).toMatchObject({ hours: { minutes: 60, isCapped: false } })
    lane.setClock(new Date(start.getTime() + 86_400_000))
    expect(await stays()).toMatchObject({
      hours: { minutes: 30, isCapped: true },
      caps: { graceMinutes: 30, mostMinutesPerActivity: 30 },
    })
    lane.setClock(start)
  })

  it('is for nobody who drafts notices', async () => {
    const worker = await lane.aPerson('communityWorker')
    const wish = { communityId: lane.here.communityId, limits: usualLimits }
    await expect(worker.call(setLimits, wish)).rejects.toMatchObject({ code: 'notAllowed' })
  })

  it.each([
    { mostAlone: 0 },
    { mostAlone: 501 },
    { mostMinutesPerDay: 721 },
    { mostMinutesPerActivity: 29 },
    { mostMinutesByTap: -1 },
  ])('refuses %o', async (wrong) => {
    const secretary = await lane.aPerson('branchSecretary')
    const wish = {
      communityId: lane.here.communityId,
      limits: { ...usualLimits, ...wrong },
    }
    await expect(secretary.call(setLimits, wish)).rejects.toMatchObject({ code: 'invalid' })
  })
})
