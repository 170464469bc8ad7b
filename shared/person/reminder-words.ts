/** What a reminder says, in WeChat's fields and limits. No names of people: WeChat reads along. */
import { inShanghai } from '../time.ts'
import type { MessageKind } from './message.ts'
import type { ReminderFields } from './reminder.ts'

const whatHappened: Readonly<Record<MessageKind, string>> = {
  invitationAccepted: '您的邀请已被接受',
  grantHandedOver: '您的身份已由他人接替',
  grantEnded: '您的一个身份已结束',
  activityCancelled: '活动取消了',
  checkInConfirmed: '您的签到已由社区确认',
  checkInRejected: '您的签到社区没有确认',
  placeFreed: '您有名额了，请按时来',
  householdAccepted: '您的住户验证通过了',
  householdRefused: '您的住户验证没有通过',
  householdEnded: '您在一户的住户身份已结束',
  activityReleased: '社区有新活动',
  activityMoved: '活动的时间或地点改了',
  activityTakenBack: '活动收回了，请等通知',
  draftWaiting: '有活动等您发布',
  hoursCorrected: '您的服务时长由社区更正了',
  nameCorrected: '您的签到姓名由社区更正了',
  checkedInForYou: '工作人员给您记了签到',
  checkInDisputed: '有一条签到异议要答复',
  disputeUpheld: '您提的异议社区认可了',
  disputeKept: '您提的异议社区答复了',
  enteredDisputeAnswered: '您代人提的异议答复了',
  disputeOverdue: '签到异议过期还没答复',
  ratingShown: '居民评价公布前请过目',
}

interface Told {
  kind: MessageKind
  placeName: string | null
  title: string | null
  writtenAt: Date
}

/** Empty values are refused by WeChat, so what names nothing happens in 邻里. */
export function wordsOfReminder({ kind, placeName, title, writtenAt }: Told): ReminderFields {
  return {
    what: asThing(whatHappened[kind]),
    about: asThing(title ?? placeName ?? '邻里'),
    when: inShanghai(writtenAt.getTime()).format('YYYY年M月D日 HH:mm'),
  }
}

/** WeChat's limit of a `thing`. */
export const mostOfThing = 20

/** Whole characters only: half of one would be refused (47003). */
export function asThing(text: string): string {
  if (text.length <= mostOfThing) return text
  let kept = ''
  for (const character of text) {
    if (kept.length + character.length >= mostOfThing) break
    kept += character
  }
  return `${kept}…`
}
