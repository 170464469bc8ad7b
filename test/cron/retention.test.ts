import { keptSince, retention } from '@linli/shared/person/retention'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { derivedId } from '../../functions/_kit/ids.ts'
import { message, outbox, record, request } from '../../functions/_kit/tables.ts'
import { activity, hold, signUp } from '../../functions/activity/tables.ts'
import { invitation } from '../../functions/grant/tables.ts'
import { doorFilePiece, householdClaim, slipTry } from '../../functions/household/tables.ts'
import { stateOf } from '../generated/ledger.ts'
import { aClockwork, type Clockwork } from './clockwork.ts'
import { anActivity, aRecord, communityIds, fill, insert, times } from './rows.ts'

const [communityId] = communityIds
const now = new Date('2026-03-14T01:03:00.000Z')
const before = (days: number, milliseconds = 0) =>
  new Date(now.getTime() - days * 86_400_000 - milliseconds)
const id = (name: string | number) => derivedId('retention', name)

let clockwork: Clockwork
beforeAll(async () => {
  clockwork = await aClockwork(now)
})
afterAll(() => clockwork.close())

async function left(column: string, table: string): Promise<string[]> {
  const { rows } = await clockwork.owner.query<{ name: string }>(
    `select ${column}::text as name from linli.${table} order by 1`,
  )
  return rows.map(({ name }) => name)
}

it('counts each period from its own moment, to the millisecond', () => {
  expect(keptSince('holds', now)).toEqual(before(1))
  const periods = Object.entries(retention).map(([kept, { days }]) => [kept, days])
  expect(Object.fromEntries(periods)).toEqual({
    ...{
      holds: 1,
      cardSheets: 1,
      signUps: 30,
      requests: 7,
      messagesRead: 180,
      messagesUnread: 365,
      reminders: 30,
      claimsEnded: 180,
      slipTries: 2,
      doorFiles: 1,
      invitationsUnused: 30,
    },
  })
})

it('removes what is older than its period, and nothing else', async () => {
  const { owner, ring } = clockwork
  const ids = { communityId, activityId: id('a'), personId: id('p') }
  const held = (name: string, heldAt: Date) => ({ ...ids, personId: id(name), slot: 1, heldAt })
  await insert(owner, hold, [held('old', before(1, 1)), held('kept', before(1))])
  const asked = (requestId: string, askedAt: Date) => ({
    ...{ personId: id('p'), requestId, digest: Buffer.alloc(16), askedAt },
  })
  await insert(owner, request, [
    asked('request-old', before(7, 1)),
    asked('request-kept', before(7)),
  ])
  const told = (name: string, writtenAt: Date, readAt: Date | null) => ({
    ...{ personId: id('p'), messageId: id(name), kind: 'grantEnded' as const, writtenAt, readAt },
  })
  await insert(owner, message, [
    told('read, old', before(180, 1), before(1)),
    told('read, kept', before(180), before(180)),
    told('unread, old', before(365, 1), null),
    told('unread, kept', before(365), null),
  ])
  const invited = (name: string, more: Partial<typeof invitation.$inferInsert>) => ({
    ...{ communityId, invitationId: id(name), placeId: id('place'), invitedBy: id('p') },
    ...{ role: 'gridWorker' as const, invitedAt: before(60), expiresAt: before(-1), ...more },
  })
  const accepted = { acceptedBy: id('p'), acceptedAt: before(50) }
  await insert(owner, invitation, [
    invited('expired, old', { expiresAt: before(30, 1) }),
    invited('withdrawn, old', { withdrawnAt: before(30, 1) }),
    invited('expired, kept', { expiresAt: before(30) }),
    invited('accepted', { expiresAt: before(45), ...accepted }),
    invited('open', {}),
  ])
  const reminder = (name: string, expiresAt: Date) => ({
    ...{ personId: id('p'), messageId: id(name), template: 'grantChange' as const, attempts: 1 },
    ...{ state: 'delivered' as const, writtenAt: before(99), expiresAt },
  })
  await insert(owner, outbox, [
    reminder('reminder, old', before(30, 1)),
    reminder('reminder, kept', before(30)),
  ])
  expect(await ring('cron-retention')).toMatchObject({
    outcome: 'done',
    counts: {
      ...{ holds: 1, requests: 1, messagesRead: 1, messagesUnread: 1, reminders: 1 },
      invitationsUnused: 2,
    },
  })
  expect(await left('message_id', 'outbox')).toEqual([id('reminder, kept')])
  expect(await left('person_id', 'hold')).toEqual([id('kept')])
  expect(await left('request_id', 'request')).toEqual(['request-kept'])
  const names = ['read, kept', 'unread, kept'].map(id).sort()
  expect(await left('message_id', 'message')).toEqual(names)
  const open = ['accepted', 'expired, kept', 'open'].map(id).sort()
  expect(await left('invitation_id', 'invitation')).toEqual(open)
})

it('keeps sign-ups for thirty days after the end of their activity', async () => {
  const { owner, ring } = clockwork
  const ended = [before(30, 1), before(30), before(-5)].map((at, n) =>
    anActivity(communityId, at, `ended ${n}`),
  )
  await insert(owner, activity, ended)
  const signedUp = ended.map(({ activityId }, n) => ({
    ...{ communityId, activityId, personId: id(n), signUpId: id(`sign-up ${n}`), arrival: 1 },
    ...{ signedUpAt: before(60), placedAt: n === 1 ? null : before(60) },
  }))
  await insert(owner, signUp, signedUp)
  expect(await ring('cron-retention')).toMatchObject({ counts: { signUps: 1 } })
  expect(await left('person_id', 'sign_up')).toEqual([id(1), id(2)].sort())
})

it('keeps an ended claim for half a year, wrong codes for two days, a file of doors for one', async () => {
  const { owner, ring } = clockwork
  const ids = { communityId, compoundId: id('compound') }
  const claim = (name: string, more: Partial<typeof householdClaim.$inferInsert>) => ({
    ...{ ...ids, claimId: id(name), doorId: id('door'), personId: id(name), isFirst: false },
    ...{ way: 'slip' as const, standing: 'member' as const, askedAt: before(999), ...more },
  })
  await insert(owner, householdClaim, [
    claim('moved, old', { standing: 'movedOut', decidedAt: before(400), endedAt: before(180, 1) }),
    claim('moved, kept', { standing: 'movedOut', decidedAt: before(400), endedAt: before(180) }),
    claim('refused, old', { standing: 'refused', decidedAt: before(180, 1) }),
    claim('taken back, kept', { standing: 'withdrawn', decidedAt: before(180) }),
    claim('lives there', { decidedAt: before(900) }),
    claim('waits', { standing: 'waiting' }),
  ])
  const tried = (name: string, since: Date) => ({ communityId, triedBy: id(name), wrong: 1, since })
  await insert(owner, slipTry, [tried('old', before(2, 1)), tried('kept', before(2))])
  const piece = (name: string, sentAt: Date) => ({
    ...{ ...ids, fileId: id(name), number: 0, pieces: 2, bytes: Buffer.from('房'), sentAt },
  })
  await insert(owner, doorFilePiece, [piece('old', before(1, 1)), piece('kept', before(1))])
  expect(await ring('cron-retention')).toMatchObject({
    counts: { claimsEnded: 2, slipTries: 1, doorFiles: 1 },
  })
  expect(await left('tried_by', 'slip_try')).toEqual([id('kept')])
  expect(await left('file_id', 'door_file_piece')).toEqual([id('kept')])
  const standing = ['moved, kept', 'taken back, kept', 'lives there', 'waits']
  expect(await left('claim_id', 'household_claim')).toEqual(standing.map(id).sort())
})

it('touches no other table, were it ten years later', async () => {
  const { owner, ring, setClock } = clockwork
  await fill(owner, 5)
  await insert(owner, record, [aRecord(communityId, before(3000), 'of long ago')])
  await owner.query(`insert into sealed.identity values ($1, 'wxtest', 'demo-1')`, [id('p')])
  const known = await stateOf(owner)
  setClock(before(-3650))
  await ring('cron-retention')
  const after = await stateOf(owner)
  const changed = Object.keys(known).filter((table) => known[table] !== after[table])
  expect(changed).toEqual(
    [
      ...['door_file_piece', 'hold', 'household_claim', 'invitation', 'message', 'outbox'],
      ...['request', 'sign_up', 'slip_try'],
    ].map((table) => `linli.${table}`),
  )
  setClock(now)
})

it('goes on the next time where there is more than time, and shares the work of two at once', async () => {
  const { owner, ring } = clockwork
  const held = (n: number) => ({ communityId, activityId: id('a'), personId: id(n), slot: n })
  await insert(
    owner,
    hold,
    times(4500, (n) => ({ ...held(n), heldAt: before(2) })),
  )
  const hasty = await ring('cron-retention', 'in haste')
  expect(hasty).toMatchObject({ outcome: 'more', counts: { holds: 1000 } })
  const both = await Promise.all([ring('cron-retention'), ring('cron-retention')])
  const removed = both.map((answer) => ('counts' in answer ? answer.counts.holds : undefined))
  expect((removed[0] ?? 0) + (removed[1] ?? 0)).toBe(3500)
  await ring('cron-retention')
  expect(await left('person_id', 'hold')).toEqual([])
})
