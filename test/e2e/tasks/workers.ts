// What community workers, branch secretaries and subdistrict officers come for.
import type { Hand } from './hand.ts'
import type { Task } from './play.ts'

const worker = { role: 'community worker', phone: 'zhaomin' } as const
const secretary = { role: 'branch secretary', phone: 'luozhengming' } as const
const officer = { role: 'subdistrict officer', phone: 'hejianping' } as const

async function openPlace(hand: Hand): Promise<void> {
  await hand.tab('我的')
  await hand.tap(/地点和人员/)
}

async function invite(hand: Hand, role: string): Promise<void> {
  await hand.tap('邀请')
  await hand.choose(role)
  await hand.tap('生成邀请码')
  await hand.page.getByRole('img', { name: '邀请码' }).waitFor()
}

export const ofWorkers: Task[] = [
  {
    ...worker,
    name: '发一场新活动',
    mostTaps: 8,
    async play(hand) {
      await hand.tab('我的')
      await hand.tap(/签到码和名单/)
      await hand.tap('新活动')
      await hand.type('做什么', '清理楼道堆物')
      await hand.tap('发布活动')
      // In front of so many it is released by somebody else.
      await hand.sees(/活动已发布|等另一位同事发布/)
    },
  },
  {
    ...worker,
    name: '出示签到码',
    mostTaps: 1,
    async play(hand, { title }) {
      await hand.tap(`签到码：${title}`)
      await hand.page.getByRole('img', { name: '签到码' }).waitFor()
    },
  },
  {
    ...worker,
    name: '确认等着的签到',
    mostTaps: 2,
    async play(hand) {
      await hand.tap(/^去确认/)
      await hand.tap(/^确认/)
      await hand.sees('已确认')
    },
  },
  {
    ...worker,
    name: '给没手机的老人补签',
    mostTaps: 6,
    async play(hand, { title }) {
      await hand.tap(`签到码：${title}`)
      await hand.tap('名单')
      await hand.tap('补签一个人')
      await hand.type('姓名', '演示·罗奶奶')
      await hand.choose('没有手机')
      await hand.tap('补签')
      await hand.sees('演示·罗奶奶已补签')
    },
  },
  {
    ...worker,
    name: '看一场活动谁来了',
    mostTaps: 3,
    async play(hand, { title }) {
      await hand.tab('活动')
      await hand.tap(new RegExp(title))
      await hand.tap('签到名单')
      await hand.sees('已签到')
    },
  },
]

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
      await hand.tap('开通青桂社区')
      await hand.type('负责的单位', '青桂社区便民服务站')
      await hand.type('联系电话', '0871-0000 0001')
      await hand.tap('开通')
      await hand.sees('青桂社区已开通')
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
      await openPlace(hand)
      await hand.tap(/青禾社区/)
      await hand.tap(/^人员/)
      await hand.sees('正在服务')
    },
  },
]
