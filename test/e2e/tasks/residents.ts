// What residents, party members and grid workers come for.
import type { Hand } from './hand.ts'
import type { Scene, Task } from './play.ts'

const resident = { role: 'resident', phone: 'duanguohua' } as const
const member = { role: 'party member', phone: 'malihua' } as const
const warden = { role: 'grid worker', phone: 'puchunhua' } as const

async function signIn(hand: Hand, { code }: Scene): Promise<void> {
  await hand.tap('扫码签到')
  await hand.aim(await code())
  await hand.agreeIfAsked('签到成功')
}

async function seeReceipts(hand: Hand): Promise<void> {
  await hand.tab('我的')
  await hand.tap(/我的回执/)
  await hand.sees(/一共 \d+ 张/)
}

/** The last one of that name on the list of two weeks. */
async function openLast(hand: Hand, title: RegExp): Promise<void> {
  await hand.tab('活动')
  await hand.sees(/场$/)
  await hand.tap(hand.button(title).last())
}

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

export const ofMembers: Task[] = [
  { ...member, name: '签到', mostTaps: 2, play: signIn },
  {
    ...member,
    name: '报名，没名额就候补',
    mostTaps: 3,
    async play(hand) {
      await openLast(hand, /夜间安全巡查/)
      await hand.tap(/^报名|候补/)
      await hand.agreeIfAsked(/候补第|已报名/)
    },
  },
  { ...member, name: '看我的签到回执', mostTaps: 2, play: seeReceipts },
  {
    ...member,
    name: '看消息',
    mostTaps: 2,
    async play(hand) {
      await hand.tab('我的')
      await hand.tap(/^消息/)
      await hand.sees('用微信提醒我')
    },
  },
  {
    ...member,
    name: '看邻里存了我什么',
    mostTaps: 2,
    async play(hand) {
      await hand.tab('我的')
      await hand.tap('我的数据')
      await hand.sees('存了您的这些')
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
