/** Purposes, periods and callers in the words of the privacy policy; a new one without words does not compile. */
import type { Operation } from '@linli/shared/operation'
import type { Purpose } from '@linli/shared/person/purpose'
import { type Kept, retention } from '@linli/shared/person/retention'

export const purposeWords: Record<Purpose, string> = {
  signIn: '活动报名和签到：给您留名额，记下您来过，给您回执，让组织活动的社区确认',
  fence: '活动范围：签到后手机自己比对，只记下“在”或“不在”，让社区多一个参考，不存位置',
  service: '为社区服务：让别人看得到谁在负责、负责到哪天',
  household: '住户验证：一户一票，替这一户打分',
  reminders: '微信提醒：有消息时，用微信告诉您一声',
  rating: '给物业打星：一户一票，记下这户打了几星，算进小区的分数',
}

const keptWords: Record<Kept, string> = {
  holds: '扫签到码的时刻',
  cardSheets: '等着打印的纸卡',
  signUps: '您的报名和候补',
  requests: '手机发来的办事请求和答复，用来防止同一件事办两次',
  messagesRead: '您读过的消息',
  messagesUnread: '您没读的消息',
  reminders: '微信提醒送到没有',
  invitationsUnused: '没人接受的邀请',
  claimsEnded: '没有通过、撤回的住户申请，和搬走以后的住户记录',
  slipTries: '输错了几次纸条上的码',
  doorFiles: '社区交来、还没有录入的房号表',
}

const sinceWords: Record<Kept, string> = {
  holds: '从扫码算起',
  cardSheets: '从打印页失效算起',
  signUps: '从活动结束算起',
  requests: '从发出算起',
  messagesRead: '从写下算起',
  messagesUnread: '从写下算起',
  reminders: '从过时不再提醒算起',
  invitationsUnused: '从过期或收回算起',
  claimsEnded: '从结束算起',
  slipTries: '从开始计数算起',
  doorFiles: '从交来算起',
}

export function retentionRows(): string[][] {
  const kept = Object.keys(retention) as Kept[]
  return kept.map((one) => [keptWords[one], `${retention[one].days} 天，${sinceWords[one]}`])
}

/** Nothing personal is answered to anyone without a secret in the address (test/tools/privacy.test.ts). */
export function whoSees(who: Operation['who']): string {
  if (who === 'anyone') return '拿着有时限的打印网址的人'
  return who === 'person' ? '您自己' : '那里有授权的工作人员'
}
