// Ways through the mini-program that more than one task goes.
import type { Hand } from './hand.ts'
import type { Scene } from './play.ts'

export async function signIn(hand: Hand, { code }: Scene): Promise<void> {
  await hand.tap('扫码签到')
  await hand.aim(await code())
  await hand.agreeIfAsked('签到成功')
}

export async function seeReceipts(hand: Hand): Promise<void> {
  await hand.tab('我的')
  await hand.tap(/我的回执/)
  await hand.sees(/一共 \d+ 张/)
}

/** By the code again, as one came. */
export async function leave(hand: Hand, { code }: Scene): Promise<void> {
  await hand.tap('扫码签到')
  await hand.aim(await code())
  await hand.tap('签退')
  await hand.tap('现在就签退')
  await hand.button('现在就签退').waitFor({ state: 'detached' })
}

/** The last one of that name on the list of two weeks. */
export async function openLast(hand: Hand, title: RegExp): Promise<void> {
  await hand.tab('活动')
  await hand.sees(/场$/)
  await hand.tap(hand.button(title).last())
}

export async function openFirstReceipt(hand: Hand): Promise<void> {
  await seeReceipts(hand)
  await hand.tap(hand.button(/已确认|待确认/).first())
}

export async function openMessages(hand: Hand): Promise<void> {
  await hand.tab('我的')
  await hand.tap(/^消息/)
  await hand.sees('用微信提醒我')
}

/** 签到码和名单, the organizer's next seven days. */
export async function openDuty(hand: Hand): Promise<void> {
  await hand.tab('我的')
  await hand.tap(/签到码和名单/)
}

/** Who came to what is on now. */
export async function openList(hand: Hand, title: string): Promise<void> {
  await hand.tap(`签到码：${title}`)
  await hand.tap('名单')
}
