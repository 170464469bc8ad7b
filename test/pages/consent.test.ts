// Consent on the phone: asked at the tap that needs it, in few words; the same call again afterwards.
import { checkIn } from '@linli/shared/activity/check-in'
import { purposes, purposeVersions } from '@linli/shared/person/purpose'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { callWithConsent } from '../../miniprogram/lib/consent.ts'
import { consents } from '../../miniprogram/lib/consents.ts'
import { keptLines } from '../../miniprogram/lib/kept-lines.ts'
import {
  askForKeptCheckIns,
  keepCheckIn,
  pendingCheckIns,
  submitPendingCheckIns,
} from '../../miniprogram/lib/pending-check-ins.ts'
import { ids, scanned, signedIn } from './canned.ts'
import { type FakeWx, failure, fakeWx, noNetwork, output } from './wx.ts'

const lacking = failure('conflict', 'consentNeeded')
const given = output({ givenAt: '2026-03-14T01:03:30.000Z' })

let wx: FakeWx
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-14T01:03:12.000Z') })
  wx = fakeWx()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const signIn = () => callWithConsent(checkIn, { ...scanned, checkInId: ids.checkIn })
const ops = () => wx.calls.map(({ data }) => data.op)

test('each purpose is asked in at most 40 characters', () => {
  const lengths = purposes.map((purpose) => [...consents[purpose].text].length)
  expect(lengths.filter((length) => length > 40 || length < 10)).toEqual([])
})

test('who agrees consents to the version on the phone, and the same call is made again', async () => {
  wx.answers.push(lacking, given, output(signedIn))
  wx.agrees.push(true)
  expect(await signIn()).toEqual(signedIn)
  expect(wx.asked).toEqual([consents.signIn.text])
  expect(ops()).toEqual(['activity.checkIn', 'person.giveConsent', 'activity.checkIn'])
  expect(wx.calls[1]?.data.input).toEqual({ purpose: 'signIn', version: purposeVersions.signIn })
  expect(wx.calls[2]?.data).toEqual(wx.calls[0]?.data)
})

test('who does not agree gets the refusal, and nothing else is called', async () => {
  wx.answers.push(lacking)
  await expect(signIn()).rejects.toMatchObject({ code: 'consentNeeded' })
  expect(ops()).toEqual(['activity.checkIn'])
})

test('who has agreed before is asked nothing', async () => {
  wx.answers.push(output(signedIn))
  await signIn()
  expect(wx.asked).toEqual([])
})

test('two calls that need the same consent ask once', async () => {
  wx.answers.push(lacking, lacking, given, output(signedIn), output(signedIn))
  wx.agrees.push(true)
  await Promise.all([signIn(), signIn()])
  expect(wx.asked).toHaveLength(1)
  expect(ops().filter((op) => op === 'person.giveConsent')).toHaveLength(1)
})

test('a consent that is lost on the way is not taken for given', async () => {
  wx.answers.push(lacking, noNetwork)
  wx.agrees.push(true)
  await expect(signIn()).rejects.toThrow()
  expect(ops()).toEqual(['activity.checkIn', 'person.giveConsent'])
})

test('a kept scan is not asked about in the background, and not lost', async () => {
  const kept = await keepCheckIn(scanned)
  wx.answers.push(lacking)
  await submitPendingCheckIns()
  await submitPendingCheckIns()
  expect(wx.asked).toEqual([])
  expect(ops()).toEqual(['activity.checkIn'])
  expect(pendingCheckIns()).toEqual([{ ...kept, outcome: { state: 'unasked' } }])
  expect(keptLines().map(({ text, isOver }) => [text, isOver])).toEqual([
    ['09:03 扫的码已存在手机里，等您同意。', false],
  ])
})

test('at the next opening of the page it is asked about, and signs in under the ids of the scan', async () => {
  const { checkInId } = await keepCheckIn(scanned)
  wx.answers.push(lacking, lacking, given, output(signedIn))
  wx.agrees.push(true)
  await submitPendingCheckIns()
  await askForKeptCheckIns()
  const asked = wx.calls.filter(({ data }) => data.op === 'activity.checkIn')
  expect(asked.map(({ data }) => [data.requestId, data.input.checkInId])).toEqual(
    Array(3).fill([checkInId, checkInId]),
  )
  expect(keptLines().map(({ text }) => text)).toEqual(['周末清扫楼道：您已于 09:03 签到。'])
})

test('who does not agree then is not asked again, and can put it away', async () => {
  await keepCheckIn(scanned)
  wx.answers.push(lacking, lacking)
  await submitPendingCheckIns()
  await askForKeptCheckIns()
  await askForKeptCheckIns()
  expect(wx.asked).toHaveLength(1)
  expect(keptLines().map(({ text, isOver }) => [text, isOver])).toEqual([
    ['09:03 扫的码：您没有同意，没有签到。', true],
  ])
})
