import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { listAttendance } from '@linli/shared/activity/list-attendance'
import { acceptInvitation } from '@linli/shared/grant/accept-invitation'
import { handOver } from '@linli/shared/grant/hand-over'
import { readInvitation } from '@linli/shared/grant/invitation'
import { listGrants } from '@linli/shared/grant/list-grants'
import { deleteMe } from '@linli/shared/person/delete-me'
import { listMessages } from '@linli/shared/person/list-messages'
import { showMe } from '@linli/shared/person/show-me'
import { showMyData } from '@linli/shared/person/show-my-data'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scanOf } from '../activity/scan.ts'
import { comingActivity, crowd, positionOf, signsUp, toldPlaces } from '../activity/signing-up.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aWholeLife } from './leaving.ts'

const sure = { isSure: true } as const

describe('person.deleteMe', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('wants to hear that one is sure', async () => {
    const person = await lane.aPerson()
    const notSure = { isSure: false } as unknown as typeof sure
    await expect(person.call(deleteMe, notSure)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('lets a returning person start anew, with the lines of the ledger alone', async () => {
    const { person } = await aWholeLife(lane)
    const at = lane.now().toISOString()
    expect(await person.call(deleteMe, sure)).toEqual({ deletedAt: at })
    expect(await person.call(showMe, {})).toMatchObject({ name: null, grants: [] })
    const { ledger, requests, ...rest } = await person.call(showMyData, {})
    expect(rest).toEqual({
      ...{
        now: at,
        name: null,
        firstSeenAt: null,
        grants: [],
        checkIns: [],
        disputes: [],
        cards: [],
        signUps: [],
        ratings: [],
        households: [],
        holds: [],
      },
      ...{ messages: [], invitations: [], consents: [], reminders: [], remindersLeft: 0 },
      isIdentityKept: false,
    })
    expect(requests).toEqual([{ askedAt: at }])
    expect(ledger.map(({ operation }) => operation)).toContain('person.deleteMe')
  })

  it('gives their places to the next ones that wait, who are told', async () => {
    const [one, other] = [
      await comingActivity(lane, { capacity: 1 }),
      await comingActivity(lane, { capacity: 1 }),
    ]
    const [leaving, next, last] = await crowd(lane, 3)
    if (!leaving || !next || !last) throw new Error('There are not three people.')
    for (const of of [one, other]) {
      for (const person of [leaving, next, last]) await signsUp(person, of)
    }
    await leaving.call(deleteMe, sure)
    for (const of of [one, other]) {
      expect([await positionOf(next, of), await positionOf(last, of)]).toEqual([null, 1])
    }
    expect([await toldPlaces(next), await toldPlaces(last)]).toEqual([2, 0])
  })

  it('keeps that somebody came, and tells nobody who', async () => {
    const { person, activityId, checkInId } = await aWholeLife(lane)
    await person.call(deleteMe, sure)
    const worker = await lane.aPerson('communityWorker')
    const { communityId } = lane.here
    const asked = { communityId, activityId, skip: 0, most: 9 }
    const { attendees, people } = await worker.call(listAttendance, asked)
    expect(attendees).toBe(1)
    expect(people.map(({ name }) => name)).toEqual([null])
    expect(people[0]?.checkInId).not.toBe(checkInId)
  })

  it('gives each of the sign-ins that stay another id', async () => {
    const person = await lane.aPerson()
    const scans = [await scanOf(lane, {}), await scanOf(lane, {})]
    for (const scan of scans) await person.call(checkIn, { ...scan, checkInId: randomUUID() })
    await person.call(deleteMe, sure)
    const { rows } = await lane.owner.query(
      'select person_id, check_in_id, digest from linli.check_in where activity_id = any ($1)',
      [scans.map(({ activityId }) => activityId)],
    )
    expect(rows).toHaveLength(2)
    expect(new Set(rows.map(({ person_id }) => person_id)).size).toBe(2)
    expect(rows.map(({ digest }) => digest.length)).toEqual([0, 0])
  })

  it('takes the name out of what others were told, and the person off the list of who serves', async () => {
    const worker = await lane.aPerson('communityWorker')
    const { communityId, placeId } = lane.here
    const invited = await lane.aPerson()
    const made = await worker.call(handOver, {
      invitationId: randomUUID(),
      grantId: (
        await lane.owner.query('select grant_id from linli.person_grant where person_id = $1', [
          worker.personId,
        ])
      ).rows[0].grant_id,
    })
    const proof = readInvitation(made.address)
    if (!proof) throw new Error('no invitation')
    const name = '演示金丝雀继任'
    await invited.call(acceptInvitation, { ...proof, grantId: randomUUID(), name })
    const inbox = { skip: 0, most: 9 }
    expect((await worker.call(listMessages, inbox)).messages[0]?.personName).toBe(name)
    await invited.call(deleteMe, sure)
    expect((await worker.call(listMessages, inbox)).messages[0]?.personName).toBe(null)
    const other = await lane.aPerson('communityWorker')
    const asked = { communityId, placeId, skip: 0, most: 100 }
    const names = (await other.call(listGrants, asked)).grants.map((grant) => grant.name)
    expect(names).not.toContain(name)
  })

  it('leaves an office that was being handed over to be taken up', async () => {
    const leaver = await lane.aPerson('communityWorker')
    const { rows } = await lane.owner.query(
      'select grant_id from linli.person_grant where person_id = $1',
      [leaver.personId],
    )
    const invitationId = randomUUID()
    const made = await leaver.call(handOver, { invitationId, grantId: rows[0].grant_id })
    const proof = readInvitation(made.address)
    if (!proof) throw new Error('no invitation')
    await leaver.call(deleteMe, sure)
    const successor = await lane.aPerson()
    await successor.call(acceptInvitation, { ...proof, grantId: randomUUID(), name: '演示继任' })
    const { grants } = await successor.call(showMe, {})
    expect(grants.map(({ role }) => role)).toEqual(['communityWorker'])
  })

  it('touches nothing of anybody else', async () => {
    const [one, other] = [await aWholeLife(lane), await aWholeLife(lane)]
    const before = await other.person.call(showMyData, {})
    await one.person.call(deleteMe, sure)
    expect(await other.person.call(showMyData, {})).toEqual(before)
  })
})
