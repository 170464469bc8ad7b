// What branch secretaries and officers of subdistrict, district and city come for.
import type { Hand } from './hand.ts'
import type { Task } from './play.ts'

const secretary = { role: 'branch secretary', phone: 'luozhengming' } as const
const officer = { role: 'subdistrict officer', phone: 'hejianping' } as const
const supervisor = { role: 'district supervisor', phone: 'xuwenbin' } as const
const operator = { role: 'operator', phone: 'yinjiwei' } as const

async function openPlace(hand: Hand): Promise<void> {
  await hand.tab('我的')
  await hand.tap(/地点和人员/)
}

async function invite(hand: Hand, role: string): Promise<void> {
  await hand.tap('邀请')
  await hand.choose(role)
  await makeInvitation(hand)
}

async function makeInvitation(hand: Hand): Promise<void> {
  await hand.tap('生成邀请码')
  await hand.page.getByRole('img', { name: '邀请码' }).waitFor()
}

async function openChild(hand: Hand, name: string, office: string): Promise<void> {
  await hand.tap(`开通${name}`)
  await hand.type('负责的单位', office)
  await hand.type('联系电话', '0871-0000 0001')
  await hand.tap('开通')
  await hand.sees(`${name}已开通`)
}

async function seePeopleIn(hand: Hand, place: RegExp): Promise<void> {
  await openPlace(hand)
  await hand.tap(place)
  await hand.tap(/^人员/)
  await hand.sees('正在服务')
}

/** The one that was given out before. */
async function withdrawInvitation(hand: Hand): Promise<void> {
  await hand.tap(/^收回邀请/)
  await hand.tap(hand.page.getByRole('dialog').getByRole('button', { name: '收回', exact: true }))
  await hand.page.getByText('还没接受的邀请').waitFor({ state: 'detached' })
}

export const ofSecretaries: Task[] = [
  {
    ...secretary,
    name: '看支部有哪些人',
    mostTaps: 2,
    async play(hand) {
      await hand.tab('我的')
      await hand.tap(/^人员/)
      await hand.sees('正在服务')
    },
  },
  {
    ...secretary,
    name: '邀请一名党员',
    mostTaps: 5,
    async play(hand) {
      await hand.tab('我的')
      await hand.tap(/^人员/)
      await invite(hand, '党员')
    },
  },
]

/** After somebody has disputed a record. */
export const ofAnswering: Task[] = [
  {
    ...secretary,
    name: '答复一条签到异议',
    mostTaps: 5,
    async play(hand) {
      await hand.tab('我的')
      await hand.tap(/签到异议/)
      await hand.tap(/^杨晓英：记录不改/)
      await hand.type(/一句答复/, '现场核对过，人到了。')
      await hand.tap('不改')
      await hand.sees('答复过的')
    },
  },
  {
    ...secretary,
    name: '看一场活动谁来了',
    mostTaps: 3,
    async play(hand, { title }) {
      await openList(hand, title)
      await hand.sees('已确认')
    },
  },
  {
    ...secretary,
    name: '取一场活动的名单',
    mostTaps: 4,
    async play(hand, { title }) {
      await openList(hand, title)
      const file = await hand.takes('导出 Excel')
      if (!file.endsWith('.xlsx')) throw new Error(`The list came as ${file}.`)
    },
  },
]

async function openList(hand: Hand, title: string): Promise<void> {
  await hand.tab('我的')
  await hand.tap(/签到名单/)
  await hand.tap(`签到名单：${title}`)
}

export const ofOfficers: Task[] = [
  {
    ...officer,
    name: '看街道有哪些社区',
    mostTaps: 2,
    async play(hand) {
      await openPlace(hand)
      await hand.sees('青禾社区')
    },
  },
  {
    ...officer,
    name: '开通一个社区',
    mostTaps: 6,
    async play(hand) {
      await openPlace(hand)
      await openChild(hand, '青桂社区', '青桂社区便民服务站')
    },
  },
  {
    ...officer,
    name: '录入一个社区',
    mostTaps: 5,
    async play(hand) {
      await openPlace(hand)
      await hand.tap('录入社区')
      await hand.type('社区名称', '演示·青榕社区')
      await hand.tap('录入')
      await hand.sees('现在开通')
    },
  },
  {
    ...officer,
    name: '邀请社区工作人员',
    mostTaps: 7,
    async play(hand) {
      await openPlace(hand)
      await hand.tap(/青禾社区/)
      await hand.tap(/^人员/)
      await invite(hand, '社区工作人员')
    },
  },
  {
    ...officer,
    name: '看社区有哪些人',
    mostTaps: 4,
    async play(hand) {
      await seePeopleIn(hand, /青禾社区/)
    },
  },
]

export const ofSupervisors: Task[] = [
  {
    ...supervisor,
    name: '看区里有哪些街道',
    mostTaps: 2,
    async play(hand) {
      await openPlace(hand)
      await hand.sees('莲华街道')
    },
  },
  {
    ...supervisor,
    name: '开通一个街道',
    mostTaps: 6,
    async play(hand) {
      await openPlace(hand)
      await openChild(hand, '华山街道', '演示·华山街道办事处')
    },
  },
  {
    ...supervisor,
    name: '看街道有哪些人',
    mostTaps: 4,
    play: (hand) => seePeopleIn(hand, /莲华街道/),
  },
  {
    ...supervisor,
    name: '邀请街道工作人员',
    mostTaps: 7,
    async play(hand) {
      await openPlace(hand)
      await hand.tap(/莲华街道/)
      await hand.tap(/^人员/)
      await invite(hand, '街道工作人员')
    },
  },
  {
    ...supervisor,
    name: '收回没人接受的邀请',
    mostTaps: 6,
    async play(hand) {
      await seePeopleIn(hand, /莲华街道/)
      await withdrawInvitation(hand)
    },
  },
]

export const ofOperators: Task[] = [
  {
    ...operator,
    name: '看市里有哪些区',
    mostTaps: 2,
    async play(hand) {
      await openPlace(hand)
      await hand.sees('五华区')
    },
  },
  {
    ...operator,
    name: '开通一个区',
    mostTaps: 6,
    async play(hand) {
      await openPlace(hand)
      await openChild(hand, '盘龙区', '演示·盘龙区社会工作部')
    },
  },
  {
    ...operator,
    name: '看一个区有哪些人',
    mostTaps: 4,
    play: (hand) => seePeopleIn(hand, /五华区/),
  },
  {
    ...operator,
    name: '邀请区级督办员',
    mostTaps: 6,
    async play(hand) {
      await openPlace(hand)
      await hand.tap(/五华区/)
      await hand.tap(/^人员/)
      await hand.tap('邀请')
      await makeInvitation(hand)
    },
  },
  {
    ...operator,
    name: '收回没人接受的邀请',
    mostTaps: 6,
    async play(hand) {
      await seePeopleIn(hand, /五华区/)
      await withdrawInvitation(hand)
    },
  },
]
