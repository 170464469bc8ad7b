import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keptLines } from '../../miniprogram/lib/kept-lines.ts'
import {
  askForKeptSignUps,
  keepSignUp,
  pendingSignUps,
  submitPendingSignUps,
  submitSignUp,
} from '../../miniprogram/lib/pending-sign-ups.ts'
import { brief, ids } from './canned.ts'
import { type FakeWx, failure, fakeWx, noNetwork, output } from './wx.ts'

const activity = { communityId: ids.community, activityId: ids.activity, title: brief.title }
const joined = (position: number | null) =>
  output({
    isRepeated: false,
    signUp: { signUpId: ids.checkIn, signedUpAt: '2026-03-14T01:03:00.000Z', position },
  })
const withdrawn = output({ places: { capacity: 40, taken: 37, waiting: 0 } })

let wx: FakeWx
beforeEach(() => {
  wx = fakeWx()
})
afterEach(() => vi.unstubAllGlobals())

const texts = () => keptLines().map(({ text, isOver }) => [text, isOver])
const asked = () => wx.calls.map(({ data }) => [data.op, data.requestId, data.input.signUpId])

test('without network the tap is kept and promises no place, and each try asks under the same ids', async () => {
  const kept = await keepSignUp('join', activity)
  wx.answers.push(noNetwork, noNetwork, joined(null))
  await expect(submitSignUp(kept)).rejects.toThrow()
  expect(texts()).toEqual([
    [`${brief.title}：报名已存在手机里，有网自动提交，不保证有名额。`, false],
  ])
  await submitPendingSignUps()
  await submitPendingSignUps()
  expect(asked()).toEqual(Array(3).fill(['activity.signUp', kept.id, kept.signUpId]))
  expect(texts()).toEqual([[`${brief.title}：已报名。`, true]])
})

test('a full activity answers with the waitlist, and a begun one with its refusal', async () => {
  await keepSignUp('join', activity)
  wx.answers.push(joined(2))
  await submitPendingSignUps()
  expect(texts()).toEqual([[`${brief.title}：候补第 2 位。`, true]])
  await keepSignUp('withdraw', activity)
  wx.answers.push(failure('conflict', 'activity.begun'))
  await submitPendingSignUps()
  expect(pendingSignUps().map(({ outcome }) => outcome)).toEqual([
    { state: 'refused', code: 'activity.begun' },
  ])
})

test('a later wish takes the place of the earlier one, the same wish is the same one', async () => {
  const join = await keepSignUp('join', activity)
  expect(await keepSignUp('join', activity)).toEqual(join)
  const leave = await keepSignUp('withdraw', activity)
  expect(pendingSignUps()).toEqual([leave])
  expect(texts()).toEqual([
    [`${brief.title}：取消报名已存在手机里，有网自动提交，到那时才算取消。`, false],
  ])
})

test.each([
  ['withdrawn', withdrawn],
  ['never there', failure('conflict', 'activity.notSignedUp')],
])('a kept withdrawal ends when the sign-up is gone: %s', async (_how, answer) => {
  await keepSignUp('withdraw', activity)
  wx.answers.push(answer)
  await submitPendingSignUps()
  expect(texts()).toEqual([[`${brief.title}：已取消报名。`, true]])
})

test('what is answered while one watches is not kept any longer, nor what is refused', async () => {
  wx.answers.push(joined(null), failure('conflict', 'activity.begun'))
  await submitSignUp(await keepSignUp('join', activity))
  expect(pendingSignUps()).toEqual([])
  await expect(submitSignUp(await keepSignUp('join', activity))).rejects.toThrow('activity.begun')
  expect(pendingSignUps()).toEqual([])
})

test('the consent is asked for where somebody looks, once', async () => {
  const { id } = await keepSignUp('join', activity)
  const lacking = failure('conflict', 'consentNeeded')
  wx.answers.push(lacking, lacking)
  await submitPendingSignUps()
  expect(wx.asked).toEqual([])
  expect(texts()).toEqual([[`${brief.title}：报名已存在手机里，等您同意。`, false]])
  await askForKeptSignUps()
  await askForKeptSignUps()
  expect(wx.asked).toHaveLength(1)
  expect(texts()).toEqual([[`${brief.title}：您没有同意，没有报名。`, true]])
  expect(new Set(wx.calls.map(({ data }) => data.requestId))).toEqual(new Set([id]))
})
