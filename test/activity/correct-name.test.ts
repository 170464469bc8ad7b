import { listMessages } from '@linli/shared/person/list-messages'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aLane, type Lane } from '../support/lane.ts'
import { setsName, signedIn } from './leaving.ts'
import { attendanceOf, byHandAt } from './records.ts'

describe('activity.correctName', () => {
  let lane: Lane

  beforeAll(async () => {
    lane = await aLane()
  })
  afterAll(() => lane.close())

  it('mends the record alone, not the person, and tells them', async () => {
    const worker = await lane.aPerson('communityWorker')
    const member = await lane.aPerson('partyMember')
    const at = await signedIn(lane, member)
    const [before] = (await attendanceOf(worker, at)).people
    const of = { ...at, checkInId: before?.checkInId ?? '' }
    await setsName(worker, of, '演示·段晓梅', '演示·图书馆')
    const [after] = (await attendanceOf(worker, at)).people
    expect(after).toMatchObject({ name: '演示·段晓梅', unit: '演示·图书馆' })
    await setsName(worker, of, '演示·段晓梅', null)
    expect((await attendanceOf(worker, at)).people[0]).toMatchObject({ unit: null })
    const { rows } = await lane.owner.query('select name from linli.person where person_id = $1', [
      member.personId,
    ])
    expect(rows).toEqual([{ name: before?.name }])
    const { messages } = await member.call(listMessages, { skip: 0, most: 5 })
    expect(messages).toMatchObject([{ kind: 'nameCorrected' }, { kind: 'nameCorrected' }])
  })

  it('mends what was entered by hand, and has nobody to tell', async () => {
    const { addByHand } = await import('@linli/shared/activity/add-by-hand')
    const worker = await lane.aPerson('communityWorker')
    const entered = byHandAt(await lane.anActivity())
    await worker.call(addByHand, entered)
    const { communityId, activityId, checkInId } = entered
    await setsName(worker, { communityId, activityId, checkInId }, '演示·罗桂英', null)
    expect((await attendanceOf(worker, entered)).people[0]).toMatchObject({ name: '演示·罗桂英' })
    const { rows } = await lane.owner.query('select 1 from linli.message where title is not null')
    expect(rows).toHaveLength(2)
  })
})
