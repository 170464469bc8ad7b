// What linli tells, each kind as one whole sentence; typed so that a new kind without one does not compile.
import type { OutputOf } from '@linli/shared/operation'
import type { listMessages } from '@linli/shared/person/list-messages'
import type { MessageKind } from '@linli/shared/person/message'
import { clockTime, dayName } from '@linli/shared/time'
import { plainName, roleWords } from '../../lib/words.ts'

export type Listed = OutputOf<typeof listMessages>['messages'][number]
type Told = {
  who: string
  place: string
  role: string
  title: string
  reason: string
  /** `3月20日 周五 09:30`; empty where it is of no moment. */
  when: string
}

const sentences: Record<MessageKind, (told: Told) => string> = {
  invitationAccepted: ({ who, place, role }) =>
    `${who}接受了邀请，成为${place && `${place}的`}${role}。`,
  grantHandedOver: ({ who, place, role }) =>
    `${who}接替了您${place && `在${place}`}的${role}身份。`,
  grantEnded: ({ place, role }) => `您${place && `在${place}`}的${role}身份已结束。`,
  checkInConfirmed: ({ title }) => `${title || '您扫过码的活动'}：社区确认了您的签到。`,
  checkInRejected: ({ title, reason }) =>
    `${title || '您扫过码的活动'}：社区没有确认您的签到${reason && `，因为${reason}`}。有疑问，请打社区的电话。`,
  activityCancelled: ({ title, reason }) =>
    `${title || '您的活动'}取消了${reason && `：${reason}`}。您签过到的，记录还在。`,
  hoursCorrected: ({ title, reason }) =>
    `${title || '您参加的活动'}：社区更正了您的服务时长${reason && `，因为${reason}`}。前后都写在回执里。`,
  nameCorrected: ({ title, reason }) =>
    `${title || '您参加的活动'}：社区更正了记录上的姓名或单位${reason && `，因为${reason}`}。前后都写在回执里。`,
  checkedInForYou: ({ title }) =>
    `${title || '您参加的活动'}：工作人员扫了您的码，给您记了签到。不是您，请在回执里说“这条记录不对”。`,
  checkInDisputed: ({ title }) =>
    `${title || '一场活动'}有人说签到记录不对，请按日期答复。在“我的—签到异议”里。`,
  disputeUpheld: ({ title, reason }) =>
    `${title || '您的签到'}：您提的异议，社区认可了${reason && `，${reason}`}。记录已改。`,
  disputeKept: ({ title, reason }) =>
    `${title || '您的签到'}：您提的异议，社区看过，记录不改${reason && `，${reason}`}。还有疑问，请打社区的电话。`,
  enteredDisputeAnswered: ({ title, reason }) =>
    `${title || '一场活动'}：您代人提的异议有答复了${reason && `：${reason}`}。请告诉本人。`,
  disputeOverdue: ({ title }) =>
    `${title || '一场活动'}的签到异议过了答复的日期，还没有答复。着急，请打社区的电话或 12345。`,
  placeFreed: ({ title }) =>
    `${title || '您候补的活动'}有了您的名额，不用再候补。来不了，请取消报名。`,
  householdAccepted: ({ place, title }) =>
    `社区核对过了，您是${place}${title || '这一户'}的住户，可以替这一户打分。`,
  householdRefused: ({ place, title, reason }) =>
    `社区没有通过您${title && `在${place}${title}`}的住户验证${reason && `，因为${reason}`}。有疑问，请打社区的电话。`,
  householdEnded: ({ place, title, reason }) =>
    `社区记下您已搬${title ? `离${place}${title}` : '走'}${reason && `，因为${reason}`}。记错了，请打社区的电话。`,
  activityReleased: ({ title, when, place }) =>
    `社区有新活动${title}${joined('：', [when, place])}。点开看详情、报名。`,
  activityMoved: ({ title, when, place }) =>
    `${title || '您报名的活动'}改了时间或地点${joined('，现在是：', [when, place])}。来不了，请取消报名。`,
  activityTakenBack: ({ title }) =>
    `${title || '您报名的活动'}社区先收回了，还要改一改。定下来会再告诉您，报名还留着。`,
  draftWaiting: ({ who, title }) => `${who}写好了活动${title}的通知，等另一位同事发布。`,
  ratingShown: ({ place }) =>
    `${place || '您服务的小区'}上季度的居民评价算好了，7 个工作日后公布。请先看小区评分那一页。`,
}

/** Names can be gone with what they named; the sentence stays whole without them. */
export function sentenceOf({
  kind,
  placeName,
  role,
  personName,
  title,
  reason,
  startsAt,
}: Listed): string {
  return sentences[kind]({
    who: personName ?? '有人',
    place: placeName ? plainName(placeName) : '',
    role: role ? roleWords[role] : '工作人员',
    title: title ? `“${title}”` : '',
    when: startsAt ? `${dayName(startsAt)} ${clockTime(startsAt)}` : '',
    reason: (reason ?? '').replace(/[。！？.!?]+$/, ''),
  })
}

function joined(opening: string, parts: string[]): string {
  const said = parts.filter((part) => part !== '').join('，')
  return said && `${opening}${said}`
}
