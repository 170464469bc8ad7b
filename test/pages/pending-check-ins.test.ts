import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Offline, Refused } from '../../miniprogram/lib/failures.ts'
import { keptLines } from '../../miniprogram/lib/kept-lines.ts'
import {
  forgetCheckIn,
  keepCheckIn,
  mayStillSucceed,
  pendingCheckIns,
  submitCheckIn,
  submitPendingCheckIns,
} from '../../miniprogram/lib/pending-check-ins.ts'
import { ids, scanned, signedIn } from './canned.ts'
import { type FakeWx, failure, fakeWx, noNetwork, output } from './wx.ts'

let wx: FakeWx
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-14T01:03:12.000Z') })
  wx = fakeWx()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a scan is kept with an id and its time before the server is asked', async () => {
  const kept = await keepCheckIn(scanned)
  expect(pendingCheckIns()).toEqual([kept])
  expect(kept).toMatchObject({ ...scanned, outcome: { state: 'waiting' } })
  expect(wx.calls).toHaveLength(0)
  expect(keptLines().map(({ text }) => text)).toEqual(['09:03 扫的码已存在手机里，有网自动提交。'])
})

test('a newer scan of the same activity takes the place of the older one', async () => {
  await keepCheckIn(scanned)
  const newer = await keepCheckIn({ ...scanned, token: 'b'.repeat(28) })
  expect(pendingCheckIns()).toEqual([newer])
})

test('without network the scan stays, and each try asks with the same id', async () => {
  const kept = await keepCheckIn(scanned)
  wx.answers.push(noNetwork, noNetwork)
  await submitPendingCheckIns()
  await submitPendingCheckIns()
  expect(pendingCheckIns()).toEqual([kept])
  expect(wx.calls.map(({ data }) => data.input.checkInId)).toEqual([kept.checkInId, kept.checkInId])
})

test('when the network is back the scan is recorded and says so until it was read', async () => {
  const { checkInId } = await keepCheckIn(scanned)
  wx.answers.push(output(signedIn))
  await submitPendingCheckIns()
  await submitPendingCheckIns()
  expect(wx.calls).toHaveLength(1)
  expect(keptLines()).toEqual([
    {
      id: checkInId,
      tone: 'done',
      icon: 'check',
      isOver: true,
      text: '周末清扫楼道：您已于 09:03 签到。',
    },
  ])
  forgetCheckIn(checkInId)
  expect(pendingCheckIns()).toEqual([])
})

test('a code that has passed goes to the community with the time of the scan, and is not called done', async () => {
  const { checkInId, scannedAt } = await keepCheckIn(scanned)
  const waiting = { ...signedIn.checkIn, standing: 'unconfirmed' }
  wx.answers.push(failure('conflict', 'activity.codeExpired'))
  wx.answers.push(output({ ...signedIn, checkIn: waiting }))
  await submitPendingCheckIns()
  expect(wx.calls.map(({ data }) => data.op)).toEqual(['activity.checkIn', 'activity.checkInLate'])
  expect(wx.calls[1]?.data.input).toEqual({
    ...{ ...scanned, checkInId },
    scannedAt: new Date(scannedAt).toISOString(),
  })
  expect(keptLines().map(({ text, tone, isOver }) => ({ text, tone, isOver }))).toEqual([
    {
      ...{ tone: 'wait', isOver: true },
      text: '周末清扫楼道：09:03 扫的码已交给社区确认，确认了才算签到。',
    },
  ])
})

test('what is handed in late and gets no answer stays kept', async () => {
  const kept = await keepCheckIn(scanned)
  wx.answers.push(failure('conflict', 'activity.over'), noNetwork)
  await submitPendingCheckIns()
  expect(pendingCheckIns()).toEqual([kept])
})

test('too late is said as it is, with what to do', async () => {
  await keepCheckIn(scanned)
  wx.answers.push(failure('conflict', 'activity.codeExpired'))
  wx.answers.push(failure('conflict', 'activity.codeExpired'))
  await submitPendingCheckIns()
  expect(keptLines().map(({ text, isOver }) => ({ text, isOver }))).toEqual([
    {
      isOver: true,
      text: '09:03 扫的码：提交晚了，没有签上。您确实来了，请找工作人员补签。',
    },
  ])
})

test('two who submit the same scan at once ask the server once', async () => {
  const kept = await keepCheckIn(scanned)
  wx.answers.push(output(signedIn))
  const [one, other] = await Promise.all([submitCheckIn(kept), submitCheckIn(kept)])
  expect(one).toBe(other)
  expect(wx.calls).toHaveLength(1)
})

test('at most twenty scans are kept, the newest', async () => {
  for (let number = 10; number < 35; number += 1) {
    await keepCheckIn({ ...scanned, activityId: ids.activity.slice(0, -2) + number })
  }
  const kept = pendingCheckIns()
  expect(kept).toHaveLength(20)
  expect(kept[0]?.activityId).toBe(`${ids.activity.slice(0, -2)}15`)
})

test.each([
  [new Offline('gone'), true],
  [new Refused('unavailable', 'unavailable'), true],
  [new Refused('broken', 'broken'), true],
  [new Refused('conflict', 'activity.codeExpired'), false],
  [new Refused('invalid', 'activity.codeForged'), false],
  [new TypeError('a bug'), false],
])('%s may still succeed: %s', (error, may) => {
  expect(mayStillSucceed(error)).toBe(may)
})
