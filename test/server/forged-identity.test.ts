// The forgeries of every door (test/generated/forgeries.ts), at the door of a district's own server.

import { showMe } from '@linli/shared/person/show-me'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSession } from '../../workers/server/session.ts'
import { allExamples } from '../generated/examples.ts'
import { foreignEvents, forgedEvents, forgedHeaders, type Named } from '../generated/forgeries.ts'
import { readAnswer } from '../generated/fuzzing.ts'
import { stateOf } from '../generated/ledger.ts'
import type { Caller } from '../support/caller.ts'
import { aServer, type Served } from './a-server.ts'
import { sessionKey } from './built-server.ts'
import { addressOf, aSession, post } from './phone.ts'

const examples = (await allExamples()).map((example) => ({ name: example.contract.name, example }))

let served: Served
let person: Caller
let victim: { openId: string; appId: string }
let session: string

beforeAll(async () => {
  served = await aServer()
  person = await served.lane.aPerson('communityWorker')
  victim = { openId: person.openId, appId: served.lane.appId }
  session = await aSession(served.server.url, served.wechat.codeOf(person.openId))
})
afterAll(() => served?.close())

describe.each(examples)('$name', ({ name, example }) => {
  it('knows nobody by what a request says of itself', async () => {
    const { lane, server } = served
    const input = await example.input(lane, lane.here, await example.caller(lane))
    const expected = await codeOf(name, { op: name, input }, {})
    expect(expected === 'signedOut').toBe(example.contract.who !== 'anyone')
    const before = await stateOf(lane.owner)
    const wrong: string[] = []
    for (const [what, event] of forgedEvents({ op: name, input }, victim)) {
      const headers = { ...forgedHeaders(victim), cookie: `session=${session}` }
      const code = await codeOf(name, event, headers, `?session=${session}&openid=${person.openId}`)
      if (code !== expected) wrong.push(`${what}: ${code}`)
    }
    for (const [what, authorization] of untrueSessions()) {
      const { status, body } = await post(
        server.url,
        addressOf(name),
        { op: name, input },
        {
          authorization,
        },
      )
      if (status !== 401 || readAnswer(body) !== 'signedOut') wrong.push(`session ${what}`)
    }
    expect(wrong).toEqual([])
    expect(await stateOf(lane.owner)).toEqual(before)
  })
})

it('takes no event that is meant for another door, whoever brings it', async () => {
  for (const [, event] of foreignEvents({ op: showMe.name, input: {} }, victim)) {
    for (const headers of [{}, { authorization: `Bearer ${session}` }]) {
      expect(await codeOf(showMe.name, event, headers)).toBe('malformed')
    }
  }
})

it('answers the one whom the session names, whatever the request claims', async () => {
  const { lane, server } = served
  const another = await lane.aPerson('operator', lane.elsewhere)
  const { now: _, ...mine } = await person.call(showMe, {})
  expect((await another.call(showMe, {})).name).not.toBe(mine.name)
  const claimed = { openId: another.openId, appId: lane.appId }
  const headers = { ...forgedHeaders(claimed), authorization: `Bearer ${session}` }
  for (const [, event] of forgedEvents({ op: showMe.name, input: {} }, claimed)) {
    const { body } = await post(server.url, addressOf(showMe.name), event, headers)
    expect(body).toMatchObject({ output: mine })
  }
})

it('gives no session for an openid, however it is brought', async () => {
  const { url } = served.server
  for (const [, event] of forgedEvents({ op: 'session', input: {} }, victim)) {
    const said = { ...(event as object), openid: person.openId, session }
    expect((await post(url, '/session', said, forgedHeaders(victim))).status).toBe(400)
    const withCode = { ...said, code: `0${'a'.repeat(32)}` }
    expect((await post(url, '/session', withCode, forgedHeaders(victim))).status).toBe(401)
  }
  const code = served.wechat.codeOf('demo-somebody-else')
  const theirs = await aSession(url, code)
  expect(theirs.split('.')[1]).toBe('demo-somebody-else')
})

function untrueSessions(): Named<string>[] {
  const signing = { appId: victim.appId, sessionKey: Buffer.from(sessionKey, 'base64') }
  const now = new Date()
  const [endsAt = '', openId = '', mac = ''] = session.split('.')
  const theirs = makeSession(signing, 'demo-somebody-else', now).split('.')
  const yesterday = new Date(now.getTime() - 86_400_000)
  const claims = Buffer.from(JSON.stringify({ openid: openId })).toString('base64url')
  return [
    ['empty', 'Bearer '],
    ['of the openid alone', `Bearer ${openId}`],
    ['without signature', `Bearer ${endsAt}.${openId}.`],
    ['ended', `Bearer ${makeSession(signing, openId, yesterday)}`],
    [
      'of another key',
      `Bearer ${makeSession({ ...signing, sessionKey: Buffer.alloc(32) }, openId, now)}`,
    ],
    ['for another app', `Bearer ${makeSession({ ...signing, appId: 'wxother' }, openId, now)}`],
    ['with another’s signature', `Bearer ${endsAt}.${openId}.${theirs[2]}`],
    ['with a later end', `Bearer ${Number(endsAt) + 9}.${openId}.${mac}`],
    ['in capitals', `Bearer ${session.toUpperCase()}`],
    ['said twice', `Bearer ${session}, Bearer ${session}`],
    ['of another scheme', `Basic ${session}`],
    ['a web token without algorithm', `Bearer eyJhbGciOiJub25lIn0.${claims}.`],
    ['of an administrator', 'Bearer administrator'],
  ]
}

async function codeOf(
  name: string,
  event: unknown,
  headers: Record<string, string>,
  query = '',
): Promise<string> {
  const { body } = await post(served.server.url, addressOf(name) + query, event, headers)
  return readAnswer(body)
}
