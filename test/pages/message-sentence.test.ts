import { messageKinds } from '@linli/shared/person/message'
import { roles } from '@linli/shared/person/role'
import { expect, test } from 'vitest'
import { type Listed, sentenceOf } from '../../miniprogram/pages/messages/sentence.ts'

const told: Omit<Listed, 'kind'> = {
  messageId: '018f3a5e-7777-4222-8333-444455556670',
  placeName: '演示·青禾社区',
  role: 'gridWorker',
  personName: '张三',
  title: '院坝电影',
  reason: '下雨了',
  startsAt: null,
  communityId: null,
  activityId: null,
  writtenAt: '2026-03-14T01:00:00.000Z',
  readAt: null,
}
const nameless = {
  ...told,
  placeName: null,
  role: null,
  personName: null,
  title: null,
  reason: null,
}

test('each kind of message is one whole sentence', () => {
  expect(messageKinds.map((kind) => sentenceOf({ ...told, kind }))).toEqual([
    '张三接受了邀请，成为青禾社区的网格员。',
    '您在青禾社区的网格员身份已结束。',
    '张三接替了您在青禾社区的网格员身份。',
    '“院坝电影”取消了：下雨了。您签过到的，记录还在。',
    '“院坝电影”：社区确认了您的签到。',
    '“院坝电影”：社区没有确认您的签到，因为下雨了。有疑问，请打社区的电话。',
    '“院坝电影”有了您的名额，不用再候补。来不了，请取消报名。',
  ])
})

test('it stays whole when nothing has a name any more', () => {
  expect(messageKinds.map((kind) => sentenceOf({ ...nameless, kind }))).toEqual([
    '有人接受了邀请，成为工作人员。',
    '您的工作人员身份已结束。',
    '有人接替了您的工作人员身份。',
    '您的活动取消了。您签过到的，记录还在。',
    '您扫过码的活动：社区确认了您的签到。',
    '您扫过码的活动：社区没有确认您的签到。有疑问，请打社区的电话。',
    '您候补的活动有了您的名额，不用再候补。来不了，请取消报名。',
  ])
})

test('every role has its word in it', () => {
  const said = roles.map((role) => sentenceOf({ ...told, role, kind: 'grantEnded' }))
  expect(new Set(said).size).toBe(roles.length)
  expect(said.join('')).not.toMatch(/[a-z]|undefined/i)
})
