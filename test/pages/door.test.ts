// What people read of disputes, cards and how a record came about.
import { listDisputes } from '@linli/shared/activity/list-disputes'
import { expect, test } from 'vitest'
import { disputeFace, disputeLine } from '../../miniprogram/lib/dispute-face.ts'
import { cardLine } from '../../miniprogram/organizer/cards/lines.ts'
import { lineOf } from '../../miniprogram/organizer/disputes/lines.ts'
import { disputed, doorOutputs, ownDispute } from './door.ts'

const now = '2026-03-17T02:00:00.000Z'
const listed = listDisputes.output().parse(doorOutputs['activity.listDisputes']?.()).disputes[0]
if (!listed) throw new Error('There is no dispute.')
const own = { ...ownDispute, disputeReason: 'neverThere', answer: null } as const

test('a dispute grows darker towards its date', () => {
  expect(lineOf(listed, now)).toMatchObject({ due: '3月23日 周一前', tone: 'calm' })
  expect(lineOf(listed, '2026-03-22T16:00:00.000Z')).toMatchObject({ tone: 'soon' })
  const late = { ...listed, isOverdue: true }
  expect(lineOf(late, now)).toMatchObject({ due: '3月23日 周一前，已过', tone: 'late' })
  const provisional = { ...listed, isProvisional: true }
  expect(lineOf(provisional, now).due).toBe('3月23日 周一（暂定）前')
})

test('a dispute says of which record it is and what is said of it', () => {
  const said = { ...listed, remark: '那天在外地' }
  expect(lineOf(said, now)).toMatchObject({
    name: '王建国',
    said: '我没有参加：那天在外地',
    record: '3月14日 周六 09:03·工作人员手工补签',
    isOpen: true,
  })
})

test('whose record it is reads the date, and then the answer', () => {
  expect(disputeLine(own)).toBe('您说这条记录不对。3月23日 周一前答复您。')
  expect(disputeFace({ ...own, isOverdue: true })).toMatchObject({ title: '还没有答复' })
  const answer = { isUpheld: false, sentence: '照片里有您', answeredAt: now }
  expect(disputeLine({ ...own, answer })).toBe('社区看过，记录不改。答复：照片里有您')
  expect(lineOf({ ...listed, answer }, now)).toMatchObject({
    ...{ isOpen: false, done: '没改。答复：照片里有您' },
  })
})

test('a card says since when it is, and why it is not any more', () => {
  const card = { ...{ cardId: disputed.disputeId, name: '罗奶奶', unit: null, hasPhone: false } }
  const wordsOf = (listed: Parameters<typeof cardLine>[0]) => {
    const { lines, acts } = cardLine(listed)
    return [lines[0]?.words, acts.map(({ words }) => words)]
  }
  const issued = { ...card, issuedAt: now, endedAt: null, endedBecause: null }
  expect(wordsOf(issued)).toEqual(['2026年3月17日发', ['停用', '换新卡']])
  const ended = { ...issued, endedAt: now, endedBecause: 'lost' } as const
  expect(wordsOf(ended)).toEqual(['2026年3月17日发·已停用，丢了', []])
})
