import { randomUUID } from 'node:crypto'
import { checkIn } from '@linli/shared/activity/check-in'
import { wordAt } from '@linli/shared/activity/fence'
import { hold } from '@linli/shared/activity/hold'
import { setFence } from '@linli/shared/activity/set-fence'
import { tellFence } from '@linli/shared/activity/tell-fence'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { attendanceOf } from './records.ts'
import { scanOf } from './scan.ts'
import { fence } from './set-fence.example.ts'

describe('activity.tellFence', () => {
  let lane: Lane
  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('makes an A of the code and the word, and the first word stands', async () => {
    const worker = await lane.aPerson('communityWorker')
    const member = await lane.aPerson('partyMember')
    const scan = await scanOf(lane, {})
    const { communityId, activityId } = scan
    const at = { communityId, activityId }
    await worker.call(setFence, { ...at, fence })
    expect((await member.call(hold, scan)).fence).toEqual(fence)
    await member.call(checkIn, { ...scan, checkInId: randomUUID() })
    expect((await attendanceOf(worker, at)).people).toMatchObject([
      { fenceWord: 'unknown', grade: 'B' },
    ])
    const word = { ...at, isInside: true }
    expect(await member.call(tellFence, word)).toEqual({ fenceWord: 'in' })
    expect(await member.call(tellFence, { ...at, isInside: false })).toEqual({ fenceWord: 'in' })
    expect((await attendanceOf(worker, at)).people).toMatchObject([{ fenceWord: 'in', grade: 'A' }])
  })

  it('leaves it at B for who is outside, and is for nobody who has not signed in', async () => {
    const worker = await lane.aPerson('communityWorker')
    const [member, other] = [await lane.aPerson('partyMember'), await lane.aPerson('partyMember')]
    const scan = await scanOf(lane, {})
    const { communityId, activityId } = scan
    const word = { communityId, activityId, isInside: false }
    await member.call(checkIn, { ...scan, checkInId: randomUUID() })
    await expect(member.call(tellFence, word)).rejects.toMatchObject({ code: 'notFound' })
    await worker.call(setFence, { communityId, activityId, fence })
    expect(await member.call(tellFence, word)).toEqual({ fenceWord: 'out' })
    await expect(other.call(tellFence, word)).rejects.toMatchObject({ code: 'notFound' })
    expect((await attendanceOf(worker, scan)).people).toMatchObject([
      { fenceWord: 'out', grade: 'B' },
    ])
  })

  // One thousandth of a degree of latitude is 111.19 m on this sphere; of longitude here 100.74 m.
  it.each([
    [{ latitude: 25.04, longitude: 102.71, accuracy: 30 }, 'in'],
    [{ latitude: 25.04179, longitude: 102.71, accuracy: 0 }, 'in'],
    [{ latitude: 25.0418, longitude: 102.71, accuracy: 0 }, 'out'],
    [{ latitude: 25.0418, longitude: 102.71, accuracy: 1 }, 'unknown'],
    [{ latitude: 25.04, longitude: 102.71198, accuracy: 0 }, 'in'],
    [{ latitude: 25.04, longitude: 102.71199, accuracy: 0 }, 'out'],
    [{ latitude: 25.04, longitude: 102.71, accuracy: 200 }, 'in'],
    [{ latitude: 25.04, longitude: 102.71, accuracy: 201 }, 'unknown'],
    [{ latitude: 25.06, longitude: 102.71, accuracy: 2000 }, 'out'],
    [{ latitude: 25.06, longitude: 102.71, accuracy: 2100 }, 'unknown'],
    [{ latitude: -25.04, longitude: -77.29, accuracy: 10 }, 'out'],
  ] as const)('says of %o: %s', (here, word) => {
    expect(wordAt(here, fence)).toBe(word)
  })
})
