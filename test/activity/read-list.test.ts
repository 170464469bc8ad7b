import { addByHand } from '@linli/shared/activity/add-by-hand'
import type { ListFormat } from '@linli/shared/activity/attendance-file'
import { readList } from '@linli/shared/activity/read-list'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedName } from '../support/arrange.ts'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { type At, scansOut, setsHours, signsIn, takes } from './leaving.ts'
import { aRecordAt, byHandAt, reason, reject } from './records.ts'
import { cellsOf } from './spreadsheets.ts'

const head = [
  '姓名',
  '单位',
  '签到',
  '签退',
  '服务时长（小时）',
  '方式',
  '状态',
  '证据等级',
  '说明',
]

describe('activity.readList', () => {
  let lane: Lane
  let worker: Caller

  beforeAll(async () => {
    lane = await aLane()
    lane.setClock(new Date('2026-03-14T01:03:12Z'))
    worker = await lane.aPerson('communityWorker')
  })
  afterAll(() => lane.close())

  async function read(at: At, format: ListFormat) {
    await takes(worker, at)
    const { base64, ...rest } = await worker.call(readList, { ...at, format })
    return { ...rest, file: Buffer.from(base64, 'base64') }
  }

  it.each(['csv', 'xlsx'] as const)('gives who came as %s, the same in both', async (format) => {
    lane.setClock(new Date('2026-03-14T01:03:12Z'))
    const { communityId, activityId } = await lane.anActivity({
      title: '清扫/楼道:一组',
      startsIn: -3,
    })
    const at = { communityId, activityId }
    const member = await lane.aPerson('partyMember')
    await signsIn(lane, member, at)
    lane.passSeconds(60)
    const byHand = {
      ...byHandAt(at),
      name: "=cmd|'/c calc'!A1",
      unit: '＋演示_x0041_',
      remark: '@家',
    }
    await worker.call(addByHand, byHand)
    lane.passSeconds(1200)
    const struck = await aRecordAt(lane, at, 'confirmed')
    await reject(worker, struck)
    await setsHours(worker, { ...at, checkInId: byHand.checkInId }, 100)
    lane.passSeconds(4600)
    await scansOut(lane, member, at)
    const { file, lines, title } = await read(at, format)
    expect({ lines, title }).toEqual({ lines: 3, title: '清扫/楼道:一组' })
    const name = inventedName(member.personId)
    expect(cellsOf(file, format)).toEqual([
      head,
      [name, '', '2026-03-14 09:03', '2026-03-14 10:40', 1.61, '扫码', '已确认', 'B', ''],
      [
        "=cmd|'/c calc'!A1",
        '＋演示_x0041_',
        '2026-03-14 09:04',
        '',
        1.66,
        '补签',
        '已确认',
        'C',
        '没有手机；@家；时长由社区更正',
      ],
      ['', '', '2026-03-14 09:24', '', 0, '扫码', '未确认，不计', 'B', reason],
    ])
  })

  it('is read by nobody of whom the ledger does not say that they took it, nor ten minutes later', async () => {
    const { communityId, activityId } = await lane.anActivity()
    const at = { communityId, activityId }
    await takes(worker, at)
    const other = await lane.aPerson('communityWorker')
    const asked = other.call(readList, { ...at, format: 'csv' })
    await expect(asked).rejects.toMatchObject({ code: 'activity.listNotTaken' })
    lane.passSeconds(601)
    const late = worker.call(readList, { ...at, format: 'csv' })
    await expect(late).rejects.toMatchObject({ code: 'activity.listNotTaken' })
  })
})
