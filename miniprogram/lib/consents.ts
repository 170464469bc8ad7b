// What a person is asked to consent to: each purpose by itself, in words of at most 40 characters (a test counts).
// Another text is another version: raise it in shared/person/purpose.ts, and everybody is asked anew.
import type { Purpose } from '@linli/shared/person/purpose'

export interface ConsentWords {
  name: string
  text: string
  /** What follows when it is taken back. */
  afterwards: string
}

export const consents: Record<Purpose, ConsentWords> = {
  signIn: {
    name: '活动报名和签到',
    text: '会记下您报名和签到的活动、几点来的，组织活动的社区看得到。',
    afterwards: '下次报名或签到前再问您。已经报的名、签的到还算数。',
  },
  fence: {
    name: '在不在活动范围',
    text: '手机自己比对，只把“在”或“不在”活动范围告诉社区，不交出位置。',
    afterwards: '下次再说之前，先问您。已经说的还在，位置从来没有交出去。',
  },
  service: {
    name: '为社区服务',
    text: '接受邀请会存您的名字和身份，管这里的人看得到。',
    afterwards: '下次接受邀请前再问您。现在的身份还在，要结束请联系社区。',
  },
  household: {
    name: '住户验证',
    text: '会记下您住这一户和验证的日子，社区看得到，物业看不到。',
    afterwards: '下次验证前再问您。已经验证的还在，搬走请在“我的住户”里说。',
  },
  reminders: {
    name: '微信提醒',
    text: '为了提醒您，要密封保存您的微信代号，只用来发提醒。',
    afterwards: '以后要开微信提醒，再问您。消息还在“我的”里。',
  },
  rating: {
    name: '给物业打星',
    text: '我满18岁。会记下这户打的星，一户一票，物业看不到是谁。',
    afterwards: '下次打星前再问您。已经打的星还算数。',
  },
}
