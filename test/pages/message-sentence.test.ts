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
  startsAt: '2026-03-20T01:30:00.000Z',
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
  startsAt: null,
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
    '社区有新活动“院坝电影”：3月20日 周五 09:30，青禾社区。点开看详情、报名。',
    '“院坝电影”改了时间或地点，现在是：3月20日 周五 09:30，青禾社区。来不了，请取消报名。',
    '“院坝电影”社区先收回了，还要改一改。定下来会再告诉您，报名还留着。',
    '张三写好了活动“院坝电影”的通知，等另一位同事发布。',
    '“院坝电影”：社区更正了您的服务时长，因为下雨了。前后都写在回执里。',
    '“院坝电影”：社区更正了记录上的姓名或单位，因为下雨了。前后都写在回执里。',
    '“院坝电影”：工作人员扫了您的码，给您记了签到。不是您，请在回执里说“这条记录不对”。',
    '“院坝电影”有人说签到记录不对，请按日期答复。在“我的—签到异议”里。',
    '“院坝电影”：您提的异议，社区认可了，下雨了。记录已改。',
    '“院坝电影”：您提的异议，社区看过，记录不改，下雨了。还有疑问，请打社区的电话。',
    '“院坝电影”的签到异议过了答复的日期，还没有答复。着急，请打社区的电话或 12345。',
    '青禾社区上季度的居民评价算好了，7 个工作日后公布。请先看小区评分那一页。',
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
    '社区有新活动。点开看详情、报名。',
    '您报名的活动改了时间或地点。来不了，请取消报名。',
    '您报名的活动社区先收回了，还要改一改。定下来会再告诉您，报名还留着。',
    '有人写好了活动的通知，等另一位同事发布。',
    '您参加的活动：社区更正了您的服务时长。前后都写在回执里。',
    '您参加的活动：社区更正了记录上的姓名或单位。前后都写在回执里。',
    '您参加的活动：工作人员扫了您的码，给您记了签到。不是您，请在回执里说“这条记录不对”。',
    '一场活动有人说签到记录不对，请按日期答复。在“我的—签到异议”里。',
    '您的签到：您提的异议，社区认可了。记录已改。',
    '您的签到：您提的异议，社区看过，记录不改。还有疑问，请打社区的电话。',
    '一场活动的签到异议过了答复的日期，还没有答复。着急，请打社区的电话或 12345。',
    '您服务的小区上季度的居民评价算好了，7 个工作日后公布。请先看小区评分那一页。',
  ])
})

test('every role has its word in it', () => {
  const said = roles.map((role) => sentenceOf({ ...told, role, kind: 'grantEnded' }))
  expect(new Set(said).size).toBe(roles.length)
  expect(said.join('')).not.toMatch(/[a-z]|undefined/i)
})
