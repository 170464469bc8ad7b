import { contracts } from '@linli/shared/contracts'
import { showMyData } from '@linli/shared/person/show-my-data'
import { expect, test } from 'vitest'
import { deedWords } from '../../miniprogram/pages/my-data/deeds.ts'
import { groupsOf, type MyData, textOf } from '../../miniprogram/pages/my-data/groups.ts'
import { nothingHeld, toldOutputs } from './told.ts'

const data = showMyData.output().parse(toldOutputs['person.showMyData']?.()) as MyData

test('everything that leaves a line in the ledger has a word', () => {
  const writes = contracts.filter(({ effect }) => effect === 'write').map(({ name }) => name)
  expect(writes.filter((name) => deedWords(name) === name)).toEqual([])
})

test('every list of the copy is a group with its count', () => {
  expect(groupsOf(data).map(({ name, count }) => [name, count])).toEqual([
    ['同意', '1 次'],
    ['身份', '1 个'],
    ['签到', '4 次'],
    ['签到异议', '1 条'],
    ['纸卡', '1 张'],
    ['报名', '0 次'],
    ['住户', '0 户'],
    ['打的星', '0 次'],
    ['扫签到码', '0 次'],
    ['消息', '3 条'],
    ['发出的邀请', '0 份'],
    ['手机发来的请求', '1 次'],
    ['微信提醒', '0 次'],
    ['办过的事', '1 件'],
  ])
})

test('the text to take along has each line, and says what is not stored', () => {
  expect(textOf(data).split('\n')).toEqual([
    '邻里存的我的数据，2026年3月14日 09:00 取',
    '名字：马丽花',
    '第一次来：2026年1月5日',
    '',
    '同意（1 次）',
    '- 活动报名和签到，第 1 版，2026年1月5日 同意',
    '',
    '身份（1 个）',
    '- 网格员·青禾社区，从 2026年1月5日，到 2026年12月31日',
    '',
    '签到（4 次）',
    ...Array(4).fill(
      '- 周末清扫楼道·青禾社区，2026年3月14日 09:03，现场扫码签到，已确认，在活动范围里',
    ),
    '',
    '签到异议（1 条）',
    '- 周末清扫楼道：我没有参加，那天在外地，2026年3月14日 09:03',
    '',
    '纸卡（1 张）',
    '- 青禾社区·马丽花，2026年3月14日 09:03 发，有效',
    '',
    '报名（0 次，活动结束后存 30 天）',
    '',
    '住户（0 户）',
    '',
    '打的星（0 次）',
    '',
    '扫签到码（0 次，存 1 天）',
    '',
    '消息（3 条，看过的存 180 天，没看的存 365 天）',
    '- 邀请被接受，2026年3月14日 09:03',
    '- 身份有人接替，2026年3月13日 09:03',
    '- 身份结束，2026年3月12日 09:03',
    '',
    '发出的邀请（0 份）',
    '',
    '手机发来的请求（1 次，存 7 天）',
    '- 办一件事，防止办两次，2026年3月14日 09:03',
    '',
    '微信提醒（0 次，过时后存 30 天）',
    '',
    '办过的事（1 件）',
    '- 签到，2026年3月14日 09:03',
    '',
    '没有您的位置，没有手机号，也没有照片和通讯录。',
  ])
})

test('of somebody unknown it says that there is nothing', () => {
  expect(groupsOf(nothingHeld).flatMap(({ lines }) => lines)).toEqual([])
  expect(textOf(nothingHeld)).toContain('名字：没有留')
})
