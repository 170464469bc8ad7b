import type { Due } from '@linli/shared/activity/due'
import { expect, it } from 'vitest'
import { claimLines, dueLines, type Home } from '../../miniprogram/pages/home/lines.ts'
import { brief } from './canned.ts'

const now = Date.parse('2026-03-18T04:00:00.000Z')
const { communityId, activityId, title, placeName } = brief
const about = { communityId, activityId, title, placeName, startsAt: '2026-03-21T01:00:00.000Z' }
const dispute = { ...about, kind: 'answerDispute', count: 2, until: null } as const

const lineOf = (due: Due) => dueLines({ dues: [due] } as unknown as Home, now)[0]
const disputed = (dueOn: string, isOverdue = false, isProvisional = false) =>
  lineOf({ ...dispute, answerBy: { dueOn, isOverdue, isProvisional } })

it('says by when disputes are to be answered, and grows darker as that comes', () => {
  const act = { act: '去答复', path: '/organizer/disputes/disputes' }
  expect(disputed('2026-03-20')).toMatchObject({
    ...act,
    notes: ['2 条签到异议，', '3月20日 周五 前答复'],
    ...{ chip: '', tone: '' },
  })
  expect(disputed('2026-03-18')).toMatchObject({ chip: '今天到期', tone: 'soon' })
  const late = disputed('2026-03-17', true)
  expect(late).toMatchObject({ chip: '已过期', tone: 'late' })
  expect(late?.notes[1]).toBe('应在 3月17日 周二 前答复')
  expect(disputed('2026-03-20', false, true)?.notes[1]).toBe('3月20日 周五（暂定） 前答复')
})

it('asks to read a notice before it is released, until the activity is over', () => {
  const draft: Due = { ...about, kind: 'release', count: 60, until: null, answerBy: null }
  expect(lineOf({ ...draft, until: '2026-03-21T03:00:00.000Z' })).toMatchObject({
    notes: ['要告诉 60 人，请您看过再发，', '3月21日 周六 09:00 开始'],
    ...{ act: '看通知', path: '/organizer/notice/notice', chip: '' },
  })
  expect(lineOf({ ...draft, until: '2026-03-18T03:00:00.000Z' })).toBeUndefined()
})

it('leads from the households that wait to the claims of their compound', () => {
  const compoundId = '018f3a5e-3333-4222-8333-444455556630'
  const waiting = { communityId, compoundId, compound: '演示·梧桐里小区', waiting: 2 }
  const firstAskedAt = '2026-03-11T17:00:00.000Z'
  const home = { waitingClaims: [{ ...waiting, firstAskedAt }] } as unknown as Home
  expect(claimLines(home, now)).toEqual([
    {
      key: `claims ${compoundId}`,
      keys: { communityId, compoundId },
      name: '梧桐里小区',
      notes: ['2 个住户申请等您核对，', '最早 3月12日 周四'],
      ...{ act: '去核对', path: '/organizer/claims/claims', chip: '', tone: '' },
    },
  ])
  const nextYear = claimLines(home, Date.parse('2027-01-02T04:00:00.000Z'))
  expect(nextYear[0]?.notes[1]).toBe('最早 2026年3月12日')
})
