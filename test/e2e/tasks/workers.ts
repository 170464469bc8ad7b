// What community workers plan: one activity, another like it, one that comes again, what they tell of it; whom they verify.
import type { Task } from './play.ts'
import { openDuty, openLast } from './ways.ts'

const worker = { role: 'community worker', phone: 'zhaomin' } as const
/** In front of so many it is released by somebody else. */
const planned = /活动已发布|等另一位同事发布/

export const ofPlanning: Task[] = [
  {
    ...worker,
    name: '发一场新活动',
    mostTaps: 8,
    async play(hand) {
      await openDuty(hand)
      await hand.tap('新活动')
      await hand.type('做什么', '清理楼道堆物')
      await hand.tap('发布活动')
      await hand.sees(planned)
    },
  },
  {
    ...worker,
    name: '办过的活动再办一次',
    mostTaps: 4,
    async play(hand) {
      await openLast(hand, /手机课堂/)
      await hand.tap('再办一次')
      await hand.tap('发布活动')
      await hand.sees(planned)
    },
  },
  {
    ...worker,
    name: '排每周一次的活动，遇放假停一次',
    mostTaps: 8,
    async play(hand) {
      await openDuty(hand)
      await hand.tap('新活动')
      await hand.type('做什么', '读报会')
      await hand.choose('每周')
      await hand.choose('停一次')
      await hand.sees(/一共 \d+ 场/)
      await hand.tap('发布活动')
      await hand.sees(planned)
    },
  },
  {
    ...worker,
    name: '改一场活动的地点',
    mostTaps: 5,
    async play(hand) {
      await openLast(hand, /手机课堂/)
      await hand.tap('改活动')
      await hand.type('在哪里', '二楼大教室')
      await hand.tap('保存修改')
      await hand.sees('活动已改好')
    },
  },
  {
    ...worker,
    name: '发布同事起草的活动',
    mostTaps: 4,
    async play(hand) {
      await openDuty(hand)
      await hand.tap(/楼道灯换新说明会/)
      await hand.tap(/^发布，/)
      await hand.sees('已发布')
    },
  },
  {
    ...worker,
    name: '收回刚发的通知',
    mostTaps: 4,
    async play(hand) {
      await openLast(hand, /楼道灯换新说明会/)
      await hand.tap('活动通知、群消息')
      await hand.tap('收回，改成草稿')
      await hand.sees('待发布')
    },
  },
]

export const ofHouseholds: Task[] = [
  {
    ...worker,
    name: '核对等着的住户申请',
    mostTaps: 3,
    async play(hand) {
      await hand.tap('去核对：梧桐里小区')
      await hand.tap(/^通过，/)
      await hand.tap('通过')
      await hand.sees('待核对 1')
    },
  },
]
