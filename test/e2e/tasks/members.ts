// What party members come for.
import type { Task } from './play.ts'
import { leave, openFirstReceipt, openLast, openMessages, seeReceipts, signIn } from './ways.ts'

const member = { role: 'party member', phone: 'malihua' } as const
/** Another one, whom the organizer signs in. */
const other = { role: 'party member', phone: 'yangxiaoying' } as const

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
  { ...member, name: '离开时扫码签退', mostTaps: 4, play: leave },
  {
    ...member,
    name: '看我的时长',
    mostTaps: 2,
    async play(hand) {
      await hand.tab('我的')
      await hand.tap('我的时长')
      await hand.sees('每一场')
    },
  },
  {
    ...other,
    name: '出示我的码',
    mostTaps: 2,
    async play(hand) {
      await hand.tab('我的')
      await hand.tap(/^我的码/)
      await hand.page.getByRole('img', { name: '我的码' }).waitFor()
    },
  },
  {
    ...member,
    name: '看消息',
    mostTaps: 2,
    play: openMessages,
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

/** After the organizer has scanned their code. */
export const ofDisputing: Task[] = [
  {
    ...other,
    name: '对一条签到提异议',
    mostTaps: 6,
    async play(hand) {
      await openFirstReceipt(hand)
      await hand.tap('这条记录不对')
      await hand.tap(hand.page.getByRole('radio').first())
      await hand.tap('提交')
      await hand.sees(/前答复/)
    },
  },
]

/** After it was answered. */
export const ofAnswered: Task[] = [
  {
    ...other,
    name: '看异议的答复',
    mostTaps: 4,
    async play(hand) {
      await openFirstReceipt(hand)
      await hand.tap('看异议的答复')
      await hand.sees('现场核对过')
    },
  },
]
