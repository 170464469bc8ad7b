import { listMessages } from '@linli/shared/person/list-messages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { setsHours, signedIn, why } from './leaving.ts'
import { aRecordIn, attendanceOf } from './records.ts'

describe('activity.correctHours', () => {
  let lane: Lane
  let worker: Caller

  beforeAll(async () => {
    lane = await aLane()
    worker = await lane.aPerson('communityWorker')
  })
  afterAll(() => lane.close())

  it('sets the hours of a forgotten sign-out, in rows that all stay, and tells why', async () => {
    const member = await lane.aPerson('partyMember')
    const at = await signedIn(lane, member)
    const [one] = (await attendanceOf(worker, at)).people
    const of = { ...at, checkInId: one?.checkInId ?? '' }
    await setsHours(worker, of, 110)
    await setsHours(worker, of, 100)
    const [after] = (await attendanceOf(worker, at)).people
    expect(after?.hours).toEqual({ minutes: 100, basis: 'corrected', isCapped: false })
    const { rows } = await lane.owner.query(
      'select number, minutes from linli.correction where check_in_id = $1 order by number',
      [of.checkInId],
    )
    expect(rows).toEqual([
      { number: 1, minutes: 110 },
      { number: 2, minutes: 100 },
    ])
    const { messages } = await member.call(listMessages, { skip: 0, most: 5 })
    const told = { kind: 'hoursCorrected', reason: why }
    expect(messages).toMatchObject([told, told])
  })

  it('numbers what ten organizers set at once', async () => {
    const of = await aRecordIn(lane, lane.here, 'confirmed')
    const all = Array.from({ length: 10 }, (_, at) => setsHours(worker, of, at))
    await Promise.all(all)
    const { rows } = await lane.owner.query(
      'select number from linli.correction where check_in_id = $1 order by number',
      [of.checkInId],
    )
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })
})
