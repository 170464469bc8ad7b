// What community workers do where an activity is on, and when it is over.
import type { Task } from './play.ts'
import { openList } from './ways.ts'

const worker = { role: 'community worker', phone: 'zhaomin' } as const

export const ofDoor: Task[] = [
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
    async play(hand, scene) {
      await openList(hand, scene.title)
      await hand.tap('补签一个人')
      await hand.type('姓名', '演示·罗奶奶')
      await hand.choose('没有手机')
      await hand.tap('补签')
      await hand.sees('演示·罗奶奶已补签')
    },
  },
  {
    ...worker,
    name: '扫成员的我的码',
    mostTaps: 3,
    async play(hand, scene) {
      await openList(hand, scene.title)
      await hand.tap('扫成员的码')
      await hand.aim(await scene.memberCode('yangxiaoying'))
      await hand.sees(/杨晓英.*签到/)
    },
  },
  {
    ...worker,
    name: '给没手机的老人发纸卡，扫卡签到',
    mostTaps: 10,
    async play(hand, scene) {
      await hand.tab('我的')
      await hand.tap(/^纸卡/)
      await hand.tap('发一张纸卡')
      await hand.type(/^姓名/, '演示·钱爷爷')
      await hand.tap(hand.page.getByRole('checkbox', { name: /本人签了同意书/ }))
      await hand.tap('发卡')
      const address = await hand.top.getByText(/https:.*\/k\//).textContent()
      const card = await scene.cardAt(address?.trim() ?? '')
      await hand.open('zhaomin')
      await openList(hand, scene.title)
      await hand.tap('扫成员的码')
      await hand.aim(card)
      await hand.sees(/钱爷爷.*签到/)
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

/** After everybody has left. */
export const ofClosing: Task[] = [
  {
    ...worker,
    name: '更正一个人的时长',
    mostTaps: 7,
    async play(hand, scene) {
      await openList(hand, scene.title)
      await hand.tap('更正段国华的记录')
      await hand.tap('更正服务时长')
      await hand.tap(
        hand.page.getByRole('radiogroup', { name: '记多少' }).getByRole('radio').first(),
      )
      await hand.choose('忘了签退，一直在场')
      await hand.tap('改')
      await hand.page.getByRole('dialog').waitFor({ state: 'detached' })
    },
  },
  {
    ...worker,
    name: '结束活动，取名单',
    mostTaps: 5,
    async play(hand, scene) {
      await openList(hand, scene.title)
      await hand.tap('结束活动')
      await hand.tap(
        hand.page.getByRole('dialog').getByRole('button', { name: '结束', exact: true }),
      )
      await hand.sees(/定的人数/)
      const file = await hand.takes('导出 Excel')
      if (!file.endsWith('.xlsx')) throw new Error(`The list came as ${file}.`)
    },
  },
]
