// SIGTERM: what is under way is answered, what was acknowledged is there, and nothing is written twice.

import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { personIdOf } from '../../functions/_kit/person-id.ts'
import { makeSession } from '../../workers/server/session.ts'
import { Arrange } from '../support/arrange.ts'
import { aServer, type Served } from './a-server.ts'
import { type Running, run, sessionKey } from './built-server.ts'
import { post } from './phone.ts'
import { askAgain, keepSigningIn, type Ledger, type Target } from './sign-ins.ts'

let served: Served
/** More than can sign in while this lasts; each has consented. */
const openIds = Array.from({ length: 5_000 }, (_, number) => `demo-${number}-stop`)

beforeAll(async () => {
  served = await aServer({ DATABASE_POOL: '10' })
  const { owner, settings, now, appId } = served.lane
  const personIds = openIds.map((openId) => personIdOf(settings.pepper, { appId, openId }))
  await new Arrange(owner, settings, now).consents(personIds)
})
afterAll(() => served?.close())

it('answers every sign-in that is under way, and then ends well', async () => {
  const { lane, folder, environment } = served
  const server = await run(folder, environment)
  const activity = await lane.anActivity()
  const lock = await lane.owner.connect()
  await lock.query('begin; lock table linli.check_in in access exclusive mode')
  const scans = Array.from({ length: 8 }, () => {
    const { communityId, activityId } = activity
    const ids = { communityId, activityId, checkInId: randomUUID() }
    const input = { ...ids, token: lane.tokenOf(activity) }
    const event = { op: 'activity.checkIn', input, requestId: randomUUID() }
    return post(server.url, '/call/api-activity', event, nextPerson())
  })
  await waiting(8)
  const ended = server.stop('SIGTERM')
  while (
    await fetch(server.url).then(
      () => true,
      () => false,
    )
  )
    await sleep(10)
  await lock.query('commit')
  lock.release()
  const answers = await Promise.all(scans)
  expect(answers.filter(({ body }) => 'output' in Object(body))).toHaveLength(8)
  expect(await ended).toBe(0)
  expect(await checkIns(activity.activityId)).toBe(8)
}, 60_000)

it('loses nothing under load, and who was not answered asks the next process', async () => {
  const { lane, folder, environment } = served
  const activity = await lane.anActivity()
  const { communityId, activityId } = activity
  const ids = { communityId, activityId }
  const ledger: Ledger = { acknowledged: [], unanswered: [], tooLate: 0, wrong: [] }
  const where = { ids, tokenNow: () => lane.tokenOf(activity), nextPerson }
  for (let round = 0; round < 3; round += 1) {
    const server = await run(folder, environment)
    const stop = keepSigningIn(phonesOf(server), where, ledger)
    const enough = ledger.acknowledged.length + 60
    while (ledger.acknowledged.length < enough && ledger.wrong.length === 0) await sleep(5)
    expect(await server.stop('SIGTERM')).toBe(0)
    await stop()
  }
  const last = await run(folder, environment)
  await askAgain(phonesOf(last), ledger)
  expect(await last.stop()).toBe(0)
  expect(ledger.wrong).toEqual([])
  expect(ledger.acknowledged.length).toBeGreaterThanOrEqual(180)
  expect(await checkIns(activityId)).toBe(ledger.acknowledged.length)
}, 120_000)

function nextPerson(): { authorization: string } {
  const openId = openIds.pop() ?? ''
  const signing = { appId: served.lane.appId, sessionKey: Buffer.from(sessionKey, 'base64') }
  return { authorization: `Bearer ${makeSession(signing, openId, new Date())}` }
}

/** Null where nobody answered, as on a phone. */
function phonesOf({ url }: Running): Target {
  return {
    ask: (event, context) =>
      post(url, '/call/api-activity', event, context as Record<string, string>).then(
        ({ body }) => Object(body),
        () => null,
      ),
  }
}

async function waiting(wanted: number): Promise<void> {
  const held = `select count(*)::int as n from pg_locks where not granted
    and relation = 'linli.check_in'::regclass`
  while ((await served.lane.owner.query(held)).rows[0].n < wanted) await sleep(10)
}

async function checkIns(activityId: string): Promise<number> {
  const { rows } = await served.lane.owner.query(
    'select count(*)::int as n from linli.check_in where activity_id = $1',
    [activityId],
  )
  return rows[0].n
}
