import { randomUUID } from 'node:crypto'
import { answerDispute } from '@linli/shared/activity/answer-dispute'
import { checkIn } from '@linli/shared/activity/check-in'
import { listActivities } from '@linli/shared/activity/list-activities'
import { nameMyself } from '@linli/shared/activity/name-myself'
import { releaseActivity } from '@linli/shared/activity/release-activity'
import { showHome } from '@linli/shared/activity/show-home'
import { acceptClaim } from '@linli/shared/household/accept-claim'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aClaim, aWorker } from '../household/households.ts'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aDispute, answered } from './disputing.ts'
import { draftAt, limitTo } from './drafting.ts'
import { callOff } from './planning.ts'
import { aRecordAt, confirm } from './records.ts'
import { comingActivity, signsUp } from './signing-up.ts'

describe('activity.showHome', () => {
  let lane: Lane
  let resident: Caller

  beforeAll(async () => {
    lane = await aLane()
  })
  beforeEach(async () => {
    await lane.owner.query('delete from linli.check_in')
    await lane.owner.query('delete from linli.activity')
    await lane.owner.query('delete from linli.dispute')
    resident = await lane.aPerson('householdMember')
  })
  afterAll(() => lane.close())

  const homeOf = (person: Caller) => person.call(showHome, {})
  const duesOf = async (person: Caller) => {
    const { dues } = await homeOf(person)
    return dues.map(({ kind, title, count }) => [kind, title, count])
  }

  it('has nothing due where nothing is on, and names the community', async () => {
    expect(await homeOf(resident)).toMatchObject({
      community: { communityId: lane.here.communityId, name: '演示·青桂社区' },
      notOpen: null,
      unreadMessages: 0,
      dues: [],
      coming: [],
    })
  })

  it('asks residents to sign in while it is open, until they have', async () => {
    const activity = await lane.anActivity({ title: '清扫' })
    expect(await duesOf(resident)).toEqual([['checkIn', '清扫', null]])
    const token = lane.tokenOf(activity)
    const { communityId, activityId } = activity
    const scan = { communityId, activityId, token, checkInId: randomUUID() }
    await resident.call(checkIn, scan)
    expect(await duesOf(resident)).toEqual([])
    expect((await homeOf(resident)).coming).toMatchObject([
      { checkedInAt: lane.now().toISOString() },
    ])
  })

  it('asks the organizer to show the code, and then to settle who waits', async () => {
    const worker = await lane.aPerson('communityWorker')
    const activity = await lane.anActivity({ title: '巡查' })
    const [one, other] = [await aRecordAt(lane, activity), await aRecordAt(lane, activity)]
    const dues = [
      ['showCode', '巡查', 2],
      ['settle', '巡查', 2],
    ]
    expect(await duesOf(worker)).toEqual(dues)
    await confirm(worker, one)
    expect(await duesOf(worker)).toEqual([dues[0], ['settle', '巡查', 1]])
    await confirm(worker, other)
    expect(await duesOf(worker)).toEqual([dues[0]])
    expect(await duesOf(await lane.aPerson('communityWorker', lane.elsewhere))).toEqual([])
  })

  it('asks whoever may answer a dispute, by its date, and nobody who had a hand in it', async () => {
    const [worker, other, secretary] = [
      await lane.aPerson('communityWorker'),
      await lane.aPerson('communityWorker'),
      await lane.aPerson('branchSecretary'),
    ]
    const activity = await lane.anActivity({ title: '清扫', startsIn: -90, lastsMinutes: 60 })
    const settled = await aRecordAt(lane, activity)
    await confirm(worker, settled)
    await aDispute(lane, settled)
    await aDispute(lane, await aRecordAt(lane, activity, 'confirmed'), other.personId)
    const done = await aDispute(lane, await aRecordAt(lane, activity, 'confirmed'))
    await secretary.call(answerDispute, answered(done))
    const asked = async (person: Caller) => {
      const { dues } = await homeOf(person)
      return dues.map(({ kind, count, answerBy }) => [kind, count, answerBy])
    }
    // Saturday 14 March 2026: five working days later is Friday 20.
    const by = { dueOn: '2026-03-20', isProvisional: false, isOverdue: false }
    expect(await asked(worker)).toEqual([['answerDispute', 1, by]])
    expect(await asked(other)).toEqual([['answerDispute', 1, by]])
    expect(await asked(secretary)).toEqual([['answerDispute', 2, by]])
    expect(await asked(resident)).toEqual([])
    expect(await asked(await lane.aPerson('branchSecretary', lane.elsewhere))).toEqual([])
  })

  it('puts a dispute that is past its date before all else', async () => {
    const worker = await lane.aPerson('communityWorker')
    const before = lane.now()
    const past = await lane.anActivity({ title: '上周的', startsIn: -90, lastsMinutes: 60 })
    await aDispute(lane, await aRecordAt(lane, past, 'confirmed'))
    lane.passSeconds(7 * 86_400)
    await lane.anActivity({ title: '现在的' })
    const { dues } = await homeOf(worker)
    expect(dues.map(({ kind, answerBy }) => [kind, answerBy?.isOverdue ?? null])).toEqual([
      ['answerDispute', true],
      ['showCode', null],
    ])
    lane.setClock(before)
  })

  it('asks every other organizer to release what tells too many for one, and not who wrote it', async () => {
    const site = await lane.aSite({ isOpen: true })
    const [drafter, other] = [
      await lane.aPerson('communityWorker', site),
      await lane.aPerson('communityWorker', site),
    ]
    const secretary = await lane.aPerson('branchSecretary', site)
    const draft = await draftAt(lane, site, drafter)
    expect(await duesOf(other)).toEqual([])
    await limitTo(lane, site.communityId, 2)
    expect(await duesOf(other)).toEqual([['release', '手机课堂', 3]])
    expect([await duesOf(drafter), await duesOf(secretary)]).toEqual([[], []])
    await other.call(releaseActivity, draft)
    expect(await duesOf(other)).toEqual([])
  })

  it('tells whoever decides it of the households that wait, by compound, the oldest first', async () => {
    const site = await lane.aSite({ isOpen: true })
    const { communityId } = site
    const worker = await aWorker(lane, site)
    const waitingFor = async (person: Caller) => {
      const { waitingClaims } = await homeOf(person)
      return waitingClaims.map(({ compoundId, waiting, firstAskedAt }) => [
        compoundId,
        waiting,
        firstAskedAt,
      ])
    }
    expect(await waitingFor(worker)).toEqual([])
    const firstAt = lane.now().toISOString()
    const first = await aClaim(lane, site)
    lane.passSeconds(60)
    const secondAt = lane.now().toISOString()
    await aClaim(lane, site)
    lane.passSeconds(60)
    const { placeId: compoundId } = await lane.aCompound(site)
    await aClaim(lane, { ...site, compoundId })
    const there = [compoundId, 1, lane.now().toISOString()]
    expect(await waitingFor(worker)).toEqual([[site.compoundId, 2, firstAt], there])
    await worker.call(acceptClaim, first)
    expect(await waitingFor(worker)).toEqual([[site.compoundId, 1, secondAt], there])
    // Not who has another office, is of another community, waits themselves, or is staff of the provider there.
    const secretary = await lane.aPerson('branchSecretary', site)
    const own = await aWorker(lane, site)
    await aClaim(lane, { ...site, compoundId }, own)
    const both = await aWorker(lane, site)
    await lane.give(both, 'propertyStaff', { communityId, placeId: site.compoundId })
    expect(await waitingFor(secretary)).toEqual([])
    expect(await waitingFor(await aWorker(lane, lane.elsewhere))).toEqual([])
    expect((await waitingFor(own)).at(-1)).toEqual(there)
    expect(await waitingFor(both)).toEqual([[compoundId, 2, there[2]]])
  })

  it('asks who is unknown and waits for a name, once', async () => {
    const stranger = await lane.aPerson()
    const activity = await lane.anActivity({ title: '课堂' })
    await aRecordAt(lane, activity, 'unconfirmed', stranger.personId)
    expect(await duesOf(stranger)).toEqual([['nameMyself', '课堂', null]])
    const { communityId, activityId } = activity
    await stranger.call(nameMyself, { communityId, activityId, name: '演示·李四', unit: null })
    expect(await duesOf(stranger)).toEqual([])
  })

  it('lists one’s sign-ups wherever they are, and of others’ communities nothing else', async () => {
    const { communityId } = lane.elsewhere
    const far = await comingActivity(lane, { communityId, title: '那边的', startsIn: 120 })
    await comingActivity(lane, { communityId, title: '与我无关' })
    await comingActivity(lane, { title: '家门口' })
    await signsUp(resident, far)
    const titles = async () => (await homeOf(resident)).coming.map(({ title }) => title)
    expect(await titles()).toEqual(['家门口', '那边的'])
  })

  it('shows six, and never leaves out what one has signed up for', async () => {
    for (let each = 1; each <= 7; each += 1) await comingActivity(lane, { title: `第${each}场` })
    await signsUp(resident, await comingActivity(lane, { title: '我的', startsIn: 900 }))
    const { coming } = await homeOf(resident)
    expect(coming.map(({ title }) => title)).toHaveLength(6)
    expect(coming.at(-1)?.title).toBe('我的')
  })

  it('keeps what was called off only for those who signed up, and what is over for nobody', async () => {
    const off = await comingActivity(lane, { title: '取消的' })
    await signsUp(resident, off)
    await callOff(lane, off)
    await lane.anActivity({ title: '结束的', startsIn: -90, lastsMinutes: 60 })
    const neighbour = await lane.aPerson('householdMember')
    expect((await homeOf(resident)).coming.map(({ title }) => title)).toEqual(['取消的'])
    expect((await homeOf(neighbour)).coming).toEqual([])
    expect((await homeOf(resident)).unreadMessages).toBe(1)
  })

  it('says whom to call where linli is not open, and knows no community of a passer-by', async () => {
    const { communityId, placeId } = await lane.aSite()
    const early = await lane.aPerson('householdMember', { communityId, placeId })
    const contact = { office: '演示·便民服务站', officePhone: '0871-0000-0012' }
    expect(await homeOf(early)).toMatchObject({ community: null, notOpen: { contact } })
    expect(await homeOf(await lane.aPerson())).toMatchObject({ community: null, notOpen: null })
  })

  it('stays below 30 KB in a month with three activities a day and twelve things due', async () => {
    const worker = await lane.aPerson('communityWorker')
    const title = '把楼道里堆了很久的旧家具和纸箱子都清出去的一次邻里大扫除四十个字'
    for (let each = 0; each < 93; each += 1)
      await lane.anActivity({ title, startsIn: each < 12 ? each - 11 : each * 8 * 60 })
    const { rows } = await lane.owner.query<{ activity_id: string }>(
      'select activity_id from linli.activity order by starts_at limit 12',
    )
    for (const { activity_id: activityId } of rows) {
      const { communityId } = lane.here
      await aRecordAt(lane, { communityId, activityId })
    }
    const home = await homeOf(worker)
    expect([home.dues.length, home.coming.length]).toEqual([12, 6])
    expect(Buffer.byteLength(JSON.stringify(home))).toBeLessThan(10_000)
    const fortnight = { communityId: null, fromOn: '2026-03-14', days: 14 }
    const menu = await worker.call(listActivities, fortnight)
    expect(menu.activities.length).toBeGreaterThan(40)
    expect(Buffer.byteLength(JSON.stringify(menu))).toBeLessThan(30_000)
  })
})
