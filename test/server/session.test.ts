import { expect, it } from 'vitest'
import { makeSession, readSession, sessionSeconds } from '../../workers/server/session.ts'

const signing = { appId: 'wxtest', sessionKey: Buffer.alloc(32, 9) }
const now = new Date('2026-03-14T01:03:00.000Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const openId = 'oDemo-12_345678'
const session = makeSession(signing, openId, now)

it('says who it is until it ends, and not a second longer', () => {
  expect(readSession(signing, session, now)).toBe(openId)
  expect(readSession(signing, session, later(sessionSeconds - 1))).toBe(openId)
  expect(readSession(signing, session, later(sessionSeconds))).toBeNull()
})

it('is nobody’s with another key or for another mini-program', () => {
  const otherKey = { ...signing, sessionKey: Buffer.alloc(32, 8) }
  expect(readSession(otherKey, session, now)).toBeNull()
  expect(readSession({ ...signing, appId: 'wxother' }, session, now)).toBeNull()
})

it('is nobody’s with any one letter changed, left out or added', () => {
  const letters = [...'ABab01-_.']
  const changed = [...session].flatMap((_, at) => {
    const [before, after] = [session.slice(0, at), session.slice(at + 1)]
    return ['', ...letters].map((letter) => before + letter + after)
  })
  const others = [...changed, `${session}A`, ` ${session}`].filter((each) => each !== session)
  expect(others.length).toBeGreaterThan(600)
  expect(others.filter((each) => readSession(signing, each, now) !== null)).toEqual([])
})

it('cannot be moved to another openid or another end', () => {
  const [endsAt, , mac] = session.split('.')
  expect(readSession(signing, `${endsAt}.oDemo-12_345679.${mac}`, now)).toBeNull()
  expect(readSession(signing, `${Number(endsAt) + 60}.${openId}.${mac}`, now)).toBeNull()
})
