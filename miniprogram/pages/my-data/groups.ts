// A copy of one's data in plain groups: what it is, how many, and each with when it was.

import { dateIn } from '@linli/shared/day'
import type { ClaimStanding } from '@linli/shared/household/claim'
import type { OutputOf } from '@linli/shared/operation'
import type { MessageKind } from '@linli/shared/person/message'
import type { ReminderState } from '@linli/shared/person/reminder'
import { retention } from '@linli/shared/person/retention'
import type { showMyData } from '@linli/shared/person/show-my-data'
import { quarterName } from '@linli/shared/rating/quarter'
import { clockTime } from '@linli/shared/time'
import { consents } from '../../lib/consents.ts'
import { lengthWords } from '../../lib/hours-words.ts'
import { civilDay, lastDay } from '../../lib/when.ts'
import { disputeWords, plainName, roleWords, standingWords, wayWords } from '../../lib/words.ts'
import { deedWords } from './deeds.ts'

export type MyData = OutputOf<typeof showMyData>

export interface Group {
  name: string
  count: string
  /** How long it is kept, where that is not for as long as one is here. */
  kept: string
  lines: { what: string; when: string }[]
}

const messageWords: Record<MessageKind, string> = {
  invitationAccepted: '邀请被接受',
  grantHandedOver: '身份有人接替',
  grantEnded: '身份结束',
  activityCancelled: '活动取消',
  checkInConfirmed: '签到得到确认',
  checkInRejected: '签到没有得到确认',
  hoursCorrected: '服务时长更正了',
  nameCorrected: '记录上的姓名或单位更正了',
  placeFreed: '候补有了名额',
  householdAccepted: '住户验证通过',
  householdRefused: '住户验证没有通过',
  householdEnded: '住户身份结束',
  activityReleased: '社区有新活动',
  activityMoved: '活动改时间或地点',
  activityTakenBack: '活动被收回',
  draftWaiting: '有活动等您发布',
  checkedInForYou: '工作人员给您记了签到',
  checkInDisputed: '有人对签到有异议',
  disputeUpheld: '异议得到认可',
  disputeKept: '异议没有得到认可',
  enteredDisputeAnswered: '代人提的异议有答复',
  disputeOverdue: '异议过期没有答复',
  ratingShown: '居民评价公布前告知',
}

const reminderWords: Record<ReminderState, string> = {
  waiting: '还没有发',
  sending: '正在发',
  delivered: '发到了微信',
  failed: '微信没有收',
  unknown: '不知道微信收到没有',
  suppressed: '没有发，您已停用',
  expired: '没有发，已经过时',
}

export const notStored = '没有您的位置，没有手机号，也没有照片和通讯录。'

export function groupsOf(data: MyData): Group[] {
  const { signUps, holds, messagesRead, messagesUnread, reminders, requests } = retention
  const keptMessages = `看过的存 ${messagesRead.days} 天，没看的存 ${messagesUnread.days} 天`
  return [
    group('同意', '次', data.consents.map(consentLine)),
    group('身份', '个', data.grants.map(grantLine)),
    group('签到', '次', data.checkIns.map(checkInLine)),
    group('签到异议', '条', data.disputes.map(disputeLine)),
    group('纸卡', '张', data.cards.map(cardLine)),
    group('报名', '次', data.signUps.map(signUpLine), `活动结束后存 ${signUps.days} 天`),
    group('住户', '户', data.households.map(householdLine)),
    group('打的星', '次', data.ratings.map(ratingLine)),
    group('扫签到码', '次', data.holds.map(holdLine), `存 ${holds.days} 天`),
    group('消息', '条', data.messages.map(messageLine), keptMessages),
    group('发出的邀请', '份', data.invitations.map(invitationLine)),
    group('手机发来的请求', '次', data.requests.map(requestLine), `存 ${requests.days} 天`),
    group('微信提醒', '次', data.reminders.map(reminderLine), `过时后存 ${reminders.days} 天`),
    group('办过的事', '件', data.ledger.map(deedLine)),
  ]
}

/** All of it, as something that can be read where it is pasted. */
export function textOf(data: MyData): string {
  const parts = groupsOf(data).map(({ name, count, kept, lines }) => {
    const head = `${name}（${count}${kept && `，${kept}`}）`
    return [head, ...lines.map(({ what, when }) => `- ${what}，${when}`)].join('\n')
  })
  const head = [`邻里存的我的数据，${toTheMinute(data.now)} 取`, ...personLines(data)].join('\n')
  return [head, ...parts, notStored].join('\n\n')
}

export function personLines({ name, firstSeenAt, isIdentityKept }: MyData): string[] {
  const since = firstSeenAt ? [`第一次来：${civilDay(dateIn(firstSeenAt))}`] : []
  const sealed = isIdentityKept ? ['密封着您的微信代号，只用来发提醒'] : []
  return [`名字：${name ?? '没有留'}`, ...since, ...sealed]
}

function group(name: string, unit: string, lines: Group['lines'], kept = ''): Group {
  return { name, count: `${lines.length} ${unit}`, kept, lines }
}

export function consentLine({ purpose, version, givenAt, endedAt }: MyData['consents'][number]) {
  const ended = endedAt ? `，${civilDay(dateIn(endedAt))} 收回` : ''
  const what = `${consents[purpose].name}，第 ${version} 版`
  return { what, when: `${civilDay(dateIn(givenAt))} 同意${ended}` }
}

function grantLine({ role, place, startsAt, endsAt }: MyData['grants'][number]) {
  const until = endsAt ? `，到 ${civilDay(lastDay(endsAt))}` : ''
  const what = `${roleWords[role]}·${plainName(place)}`
  return { what, when: `从 ${civilDay(dateIn(startsAt))}${until}` }
}

function checkInLine(record: MyData['checkIns'][number]) {
  const { title, community, checkedInAt, standing, way, fenceWord, name, unit } = record
  const { checkedOutAt, correctedMinutes } = record
  const named = name ? `，留名${name}${unit ? `（${unit}）` : ''}` : ''
  const fence =
    fenceWord === 'unknown' ? '' : fenceWord === 'in' ? '，在活动范围里' : '，不在活动范围里'
  const how = `${wayWords[way]}，${standingWords[standing]}${fence}`
  const left = checkedOutAt ? `，${toTheMinute(checkedOutAt)} 签退` : ''
  const mended = correctedMinutes === null ? '' : `，时长更正为 ${lengthWords(correctedMinutes)}`
  const when = `${toTheMinute(checkedInAt)}，${how}${named}${left}${mended}`
  return { what: `${title}·${plainName(community)}`, when }
}

function disputeLine({ title, disputeReason, remark, disputedAt }: MyData['disputes'][number]) {
  const said = [disputeWords[disputeReason], remark].filter(Boolean).join('，')
  return { what: `${title}：${said}`, when: toTheMinute(disputedAt) }
}

function cardLine({ community, name, unit, issuedAt, endedAt }: MyData['cards'][number]) {
  const until = endedAt ? `${toTheMinute(endedAt)} 停用` : '有效'
  const whose = `${name}${unit ? `（${unit}）` : ''}`
  return { what: `${plainName(community)}·${whose}`, when: `${toTheMinute(issuedAt)} 发，${until}` }
}

function signUpLine({ title, community, signedUpAt, hasPlace }: MyData['signUps'][number]) {
  const when = `${toTheMinute(signedUpAt)}，${hasPlace ? '有名额' : '候补'}`
  return { what: `${title}·${plainName(community)}`, when }
}

const claimWords: Record<ClaimStanding, string> = {
  waiting: '等社区核对',
  member: '已验证',
  refused: '没有通过',
  withdrawn: '自己撤回了',
  movedOut: '已搬走',
}

function householdLine(of: MyData['households'][number]) {
  const ended = of.endedAt ? `，到 ${civilDay(dateIn(of.endedAt))}` : ''
  const when = `${toTheMinute(of.askedAt)}，${claimWords[of.standing]}${ended}`
  return { what: `${plainName(of.compound)} ${of.door}`, when }
}

function ratingLine({ compound, quarter, stars, note, ratedAt }: MyData['ratings'][number]) {
  const noted = note ? `，记着：${note}` : ''
  const what = `${plainName(compound)}，${quarterName(quarter)}，${stars} 星`
  return { what, when: `${toTheMinute(ratedAt)}${noted}` }
}

function holdLine({ title, heldAt }: MyData['holds'][number]) {
  return { what: title, when: toTheMinute(heldAt) }
}

function messageLine({ kind, writtenAt }: MyData['messages'][number]) {
  return { what: messageWords[kind], when: toTheMinute(writtenAt) }
}

function invitationLine({ role, place, invitedAt }: MyData['invitations'][number]) {
  return { what: `${roleWords[role]}·${plainName(place)}`, when: toTheMinute(invitedAt) }
}

function requestLine({ askedAt }: MyData['requests'][number]) {
  return { what: '办一件事，防止办两次', when: toTheMinute(askedAt) }
}

function reminderLine({ state, writtenAt }: MyData['reminders'][number]) {
  return { what: reminderWords[state], when: toTheMinute(writtenAt) }
}

function deedLine({ operation, recordedAt }: MyData['ledger'][number]) {
  return { what: deedWords(operation), when: toTheMinute(recordedAt) }
}

function toTheMinute(moment: string): string {
  return `${civilDay(dateIn(moment))} ${clockTime(moment)}`
}
