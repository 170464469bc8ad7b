// What residents, grid workers and whoever linli does not know yet come for.
import type { Task } from './play.ts'
import { leave, openLast, seeReceipts, signIn } from './ways.ts'

const resident = { role: 'resident', phone: 'duanguohua' } as const
const stranger = { role: 'unknown at the door', phone: 'passerby' } as const
const warden = { role: 'grid worker', phone: 'puchunhua' } as const

export const ofResidents: Task[] = [
  { ...resident, name: '签到', mostTaps: 2, play: signIn },
  {
    ...resident,
    name: '看这几天有什么活动',
    mostTaps: 1,
    async play(hand) {
      await hand.tap('看全部活动')
      await hand.sees(/本周 \d+ 场/)
    },
  },
  {
    ...resident,
    name: '报名一场活动',
    mostTaps: 3,
    async play(hand) {
      await openLast(hand, /手机课堂/)
      await hand.tap(/^报名|候补/)
      await hand.agreeIfAsked(/已报名|候补第/)
    },
  },
  {
    ...resident,
    name: '取消报名',
    mostTaps: 4,
    async play(hand) {
      await openLast(hand, /手机课堂/)
      await hand.tap(/取消报名|不再候补/)
      await hand.tap(hand.page.getByRole('dialog').getByRole('button', { name: '取消报名' }))
      await hand.sees(/名额/)
    },
  },
  { ...resident, name: '看我的签到回执', mostTaps: 2, play: seeReceipts },
  {
    ...resident,
    name: '打开长辈模式',
    mostTaps: 1,
    async play(hand) {
      await hand.tap(hand.page.getByRole('switch', { name: '长辈模式' }))
      await hand.page.getByRole('switch', { name: '长辈模式', checked: true }).first().waitFor()
      await hand.page.getByRole('switch', { name: '长辈模式' }).first().click()
    },
  },
]

export const ofWardens: Task[] = [
  { ...warden, name: '签到', mostTaps: 2, play: signIn },
  { ...warden, name: '看我的签到回执', mostTaps: 2, play: seeReceipts },
  {
    ...warden,
    name: '报名一场活动',
    mostTaps: 3,
    async play(hand) {
      await openLast(hand, /量血压/)
      await hand.tap(/^报名/)
      await hand.agreeIfAsked(/已报名/)
    },
  },
  {
    ...warden,
    name: '打电话问社区',
    mostTaps: 3,
    async play(hand) {
      await hand.tab('活动')
      await hand.tap(/手机课堂/)
      await hand.tap(/打电话给/)
    },
  },
  {
    ...warden,
    name: '对邻里提意见',
    mostTaps: 2,
    async play(hand) {
      await hand.tab('我的')
      await hand.tap('对邻里有意见')
      await hand.sees('请告诉我们')
    },
  },
]

export const ofStrangers: Task[] = [
  { ...stranger, name: '签到，社区还不认识', mostTaps: 3, play: signIn },
  {
    ...stranger,
    name: '留下姓名和单位',
    mostTaps: 4,
    async play(hand) {
      await hand.tap(/^留姓名/)
      await hand.type('姓名', '演示·邓师傅')
      await hand.tap('交给社区')
      await hand.agreeIfAsked('已交给社区')
    },
  },
  {
    ...stranger,
    name: '看签到等不等确认',
    mostTaps: 2,
    async play(hand) {
      await seeReceipts(hand)
      await hand.sees('待社区确认')
    },
  },
  {
    ...stranger,
    name: '看邻里怎么对待自己的信息',
    mostTaps: 2,
    async play(hand) {
      await hand.tab('我的')
      await hand.tap('隐私说明')
      await hand.sees('到期就删')
    },
  },
  {
    ...stranger,
    name: '签退',
    mostTaps: 4,
    play: leave,
  },
]
