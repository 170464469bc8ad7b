import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { hold } from '@linli/shared/activity/hold'
import { showMyData } from '@linli/shared/person/show-my-data'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scanOf } from '../activity/scan.ts'
import { inventedName } from '../support/arrange.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { aToldPerson } from './messages.ts'

describe('person.showMyData', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('gives a copy of all that carries one’s id', async () => {
    const told = await aToldPerson(lane)
    const scan = await scanOf(lane, { title: '夜间巡查' })
    await told.call(hold, scan)
    await told.call(checkIn, { ...scan, checkInId: randomUUID() })
    const copy = await told.call(showMyData, {})
    const at = lane.now().toISOString()
    expect(copy).toMatchObject({
      now: at,
      name: inventedName(told.personId),
      grants: [{ role: 'gridWorker', kind: 'community', place: '演示·青桂社区', endsAt: at }],
      checkIns: [{ community: '演示·青桂社区', title: '夜间巡查', checkedInAt: at }],
      holds: [{ title: '夜间巡查', heldAt: at }],
      messages: [{ kind: 'grantEnded', writtenAt: at }],
    })
    expect(copy.ledger.map(({ operation }) => operation).sort()).toEqual([
      'activity.checkIn',
      'activity.hold',
    ])
  })

  it('leaves out no table in which one’s id stands', async () => {
    const { rows } = await lane.owner.query<{ table: string }>(
      `select table_name || '.' || column_name as table from information_schema.columns
       where table_schema = 'linli' and column_name in ('person_id', 'invited_by', 'accepted_by')
       order by 1`,
    )
    // Invitations show in the grants they became; requests are answers kept for seven days, nothing of their own.
    expect(rows.map(({ table }) => table)).toEqual([
      'attendee_name.person_id',
      'check_in.person_id',
      'consent.person_id',
      'dispute.person_id',
      'hold.person_id',
      'household_claim.person_id',
      'invitation.accepted_by',
      'invitation.invited_by',
      'message.person_id',
      'outbox.person_id',
      'paper_card.person_id',
      'person.person_id',
      'person_grant.person_id',
      'record.person_id',
      'reminder_quota.person_id',
      'request.person_id',
      'sign_up.person_id',
      'vote.person_id',
      'vote_version.person_id',
      'vote_words.person_id',
    ])
  })

  it('tells a stranger that there is nothing', async () => {
    const stranger = await lane.aPerson()
    expect(await stranger.call(showMyData, {})).toMatchObject({
      name: null,
      firstSeenAt: null,
      grants: [],
      ledger: [],
    })
  })
})
