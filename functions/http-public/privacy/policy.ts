/** 隐私政策: made from the contracts, the purposes, the periods and the interfaces, so that it cannot fall behind. */
import type { Operation } from '@linli/shared/operation'
import { handled } from './handled.ts'
import { interfaces } from './interfaces.ts'
import { purposeWords, retentionRows } from './words.ts'

export interface Section {
  title: string
  paragraphs: string[]
  table?: { head: string[]; rows: string[][] }
}

export const policyTitle = '邻里隐私政策'

export const policyLead =
  '邻里只处理办一件事要用的信息。看活动、看公告不用同意什么；要用到您的信息时，当场问您一次，一个目的问一次。'

export function policy(contracts: readonly Operation[]): Section[] {
  return [
    processor,
    what(contracts),
    consent,
    keeping,
    deletion,
    notWanted,
    wechat,
    rights,
    children,
    changes,
  ]
}

const processor: Section = {
  title: '谁处理您的信息',
  paragraphs: [
    '开通邻里的区或市的主管单位是个人信息处理者。您所在社区由哪个办公室负责、电话多少，写在邻里首页和每场活动里。',
    '小程序在微信里运行，程序和数据库放在处理者选定的境内云服务或自有机房里，受它委托，只按它的要求保管。信息不出境，不卖给任何人，不用来推荐和画像，也不给人排名。',
  ],
}

function what(contracts: readonly Operation[]): Section {
  const rows = handled(contracts).map(({ words, isTyped, purposes, seenBy }) => [
    words,
    isTyped ? '您填的' : '您用的时候产生的',
    purposes.map((purpose) => purposeWords[purpose].split('：')[0]).join('、') || '给您自己查看',
    seenBy.join('、'),
  ])
  return {
    title: '处理哪些信息',
    paragraphs: [
      '微信只告诉邻里一个代号（openid），说明来的是同一个人。邻里用带密钥的算法把它变成编号，在业务里只用编号。要在微信里给您发提醒时，代号另外密封保存，办业务的程序读不到。',
    ],
    table: { head: ['信息', '从哪里来', '用来做什么', '谁看得到'], rows },
  }
}

const consent: Section = {
  title: '您的同意',
  paragraphs: [
    '下面每一个目的单独问您，问的时候您正要办那件事。不同意，页面和您填的都还在，别的事照样能办；签到还可以请组织者手工登记。',
    ...Object.values(purposeWords).map((words) => `- ${words}。`),
    '您同意的是当时那一版文字。文字变了，重新问您。在“我的—我的数据”里能看到每一次同意，随时可以收回；收回以后不再办那件事，收回以前办的还算数。',
  ],
}

const keeping: Section = {
  title: '存多久',
  paragraphs: ['下面这些到期自动删除，每天由程序删一次。其他的存到您注销为止。'],
  table: { head: ['信息', '存多久'], rows: retentionRows() },
}

const deletion: Section = {
  title: '注销和删除',
  paragraphs: [
    '在“我的—我的数据—注销并删除”里自己办，当场删完：名字、同意、身份、消息、扫码的时刻、密封的微信代号都删掉。',
    '签到记录按《志愿服务条例》第十九条属于应当如实记录的服务情况，留下来但换成随机编号，与您不再有联系。台账是办过什么事的凭据，只增不改，您在里面只是一个编号；没有微信代号和密钥，谁也看不出那是您。',
    '用同一个微信再来，就是新的开始，以前的签到、身份和消息都看不到；只有台账里的老记录，您自己还看得到。',
  ],
}

const notWanted: Section = {
  title: '不要您的什么',
  paragraphs: [
    '邻里不收集位置、手机号、身份证号、照片、通讯录和相册，不统计您在线多久，也不看您手机里的别的东西。党员身份只有您自己、您所在的支部和接收您的社区看得到。',
  ],
}

const wechat: Section = {
  title: '用到的微信功能',
  paragraphs: ['只在您按下去的时候用：', ...interfaces.map(({ use }) => `- ${use}。`)],
}

const rights: Section = {
  title: '您可以做什么',
  paragraphs: [
    '- 看和带走：在“我的—我的数据”里看到邻里存的关于您的全部信息，一键复制。',
    '- 更正：下次接受邀请时重新填名字；急着改，打社区的电话。',
    '- 收回同意、注销：在“我的—我的数据”里自己办，不用说理由。',
    '- 要人解释或投诉：打您所在社区的电话，或者 12345。15 个工作日内答复。',
  ],
}

const children: Section = {
  title: '未成年人',
  paragraphs: ['不满 14 周岁请不要自己使用，由监护人陪同参加活动；邻里不收集孩子的信息。'],
}

const changes: Section = {
  title: '这份政策的变化',
  paragraphs: [
    '这份政策由程序的约定自动生成，程序处理的信息变了，它就跟着变，并在小程序里告诉您。',
  ],
}
