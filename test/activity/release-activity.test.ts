import { randomUUID } from 'node:crypto'
import { changeActivity } from '@linli/shared/activity/change-activity'
import { checkIn } from '@linli/shared/activity/check-in'
import { hold } from '@linli/shared/activity/hold'
import { listActivities } from '@linli/shared/activity/list-activities'
import { planActivity } from '@linli/shared/activity/plan-activity'
import { releaseActivity } from '@linli/shared/activity/release-activity'
import { showActivity } from '@linli/shared/activity/show-activity'
import { signUp } from '@linli/shared/activity/sign-up'
import { dateIn } from '@linli/shared/day'
import { readMessages } from '@linli/shared/person/read-messages'
import { showMe } from '@linli/shared/person/show-me'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'
import { draftAt, limitTo, messagesOf } from './drafting.ts'
import { newPlan, planned } from './planning.ts'

describe('activity.releaseActivity', async () => {
  const lane: Lane = await aLane()
  let [site, one, other]: [Site, Caller, Caller] = [lane.here, lane.aNewcomer(), lane.aNewcomer()]

  beforeEach(async () => {
    site = await lane.aSite({ isOpen: true })
    one = await lane.aPerson('communityWorker', site)
    other = await lane.aPerson('communityWorker', site)
  })
  afterAll(() => lane.close())

  it('tells at once what reaches few, and those alone it is meant for', async () => {
    const [member, resident] = [await aPerson('partyMember'), await aPerson('householdMember')]
    const plan = { ...newPlan(lane), communityId: site.communityId, notice: 'send' as const }
    const reply = await one.call(planActivity, { ...plan, invitedRoles: ['partyMember'] })
    expect(reply).toMatchObject({ isDraft: false, recipients: 1 })
    const told = { title: plan.title, placeName: plan.placeName, startsAt: plan.startsAt }
    const { communityId, activityId } = plan
    expect(await messagesOf(member, 'activityReleased')).toMatchObject([
      { ...told, communityId, activityId },
    ])
    expect(await messagesOf(resident, 'activityReleased')).toEqual([])
  })

  it('waits for a second person above the limit, who releases it and tells all', async () => {
    const resident = await aPerson('householdMember')
    await limitTo(lane, site.communityId, 2)
    const plan = { ...newPlan(lane), communityId: site.communityId, notice: 'send' as const }
    expect(await one.call(planActivity, plan)).toMatchObject({ isDraft: true, recipients: 3 })
    const { communityId, activityId } = plan
    expect(await messagesOf(other, 'draftWaiting')).toMatchObject([
      { title: plan.title, personName: expect.stringContaining('演示') },
    ])
    const own = one.call(releaseActivity, { communityId, activityId })
    await expect(own).rejects.toMatchObject({ kind: 'conflict', code: 'activity.needsAnother' })
    expect(await messagesOf(resident, 'activityReleased')).toEqual([])
    const { recipients } = await other.call(releaseActivity, { communityId, activityId })
    expect(recipients).toBe(3)
    expect(await messagesOf(resident, 'activityReleased')).toHaveLength(1)
    const { rows } = await lane.owner.query(
      `select act, acted_by as by, recipients from linli.release_act where subject_id = $1 order by number`,
      [activityId],
    )
    expect(rows).toEqual([
      { act: 'drafted', by: one.personId, recipients: null },
      { act: 'released', by: other.personId, recipients: 3 },
    ])
  })

  it('is for another than who changed the draft last', async () => {
    await limitTo(lane, site.communityId, 1)
    const ids = await draftAt(lane, site, one)
    await other.call(changeActivity, { ...ids, ...planned(lane, 90), title: '改过的课堂' })
    const own = other.call(releaseActivity, ids)
    await expect(own).rejects.toMatchObject({ code: 'activity.needsAnother' })
    expect(await one.call(releaseActivity, ids)).toMatchObject({ recipients: 2 })
  })

  it('is nothing to residents before: not on the list, not to be opened, joined or signed in at', async () => {
    const resident = await aPerson('householdMember')
    const { communityId, activityId } = await draftAt(lane, site, one)
    const asked = { communityId, fromOn: dateIn(lane.now().getTime()), days: 7 }
    const token = lane.tokenOf({ communityId, activityId })
    const scan = { communityId, activityId, token }
    for (const person of [resident, other]) {
      const { activities, months } = await person.call(listActivities, asked)
      expect([activities, months]).toEqual([[], []])
    }
    const refusals = await Promise.all([
      resident.ask(showActivity, { communityId, activityId }),
      resident.ask(signUp, { communityId, activityId, signUpId: randomUUID() }),
      resident.ask(hold, scan),
      resident.ask(checkIn, { ...scan, checkInId: randomUUID() }),
    ])
    const codes = refusals.map((answer) => 'failure' in answer && answer.failure.code)
    expect(codes).toEqual(Array(4).fill('notFound'))
    expect(await other.call(showActivity, { communityId, activityId })).toMatchObject({
      isDraft: true,
      canShowCode: false,
    })
  })

  it('is done once, of two who release at the same time, and tells each once', async () => {
    const resident = await aPerson('householdMember')
    const ids = await draftAt(lane, site, one)
    const answers = await Promise.all([one, other].map((who) => who.ask(releaseActivity, ids)))
    const codes = answers.flatMap((answer) => ('failure' in answer ? [answer.failure.code] : []))
    expect(codes).toEqual(['activity.alreadyReleased'])
    expect(await messagesOf(resident, 'activityReleased')).toHaveLength(1)
  })

  it('tells two thousand households by one statement; unread, it lapses when the activity is over', async () => {
    await lane.owner.query(
      `insert into linli.person_grant (person_id, grant_id, role, community_id, place_id, starts_at, is_invented)
       select gen_random_uuid(), gen_random_uuid(), 'householdMember', $1, $1, $2, true
       from generate_series(1, 2000)`,
      [site.communityId, new Date(lane.now().getTime() - 1)],
    )
    const [reads, forgets] = [await aPerson('partyMember'), await aPerson('partyMember')]
    const ids = await draftAt(lane, site, one)
    expect(await other.call(releaseActivity, ids)).toMatchObject({ recipients: 2004 })
    const { rows } = await lane.owner.query(
      `select count(*)::int as told, count(distinct person_id)::int as people, count(distinct message_id)::int as ids
       from linli.message where activity_id = $1 and kind = 'activityReleased'`,
      [ids.activityId],
    )
    expect(rows).toEqual([{ told: 2004, people: 2004, ids: 1 }])
    await reads.call(readMessages, { until: lane.now().toISOString() })
    const before = lane.now()
    lane.passSeconds(4 * 3600)
    const seen = await Promise.all(
      [reads, forgets].map((who) => messagesOf(who, 'activityReleased')),
    )
    expect(seen.map(({ length }) => length)).toEqual([1, 0])
    expect((await forgets.call(showMe, {})).unreadMessages).toBe(0)
    lane.setClock(before)
  })

  function aPerson(role: 'partyMember' | 'householdMember') {
    return lane.aPerson(role, site)
  }
})
