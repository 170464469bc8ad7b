// What stands beside the phones: how to play, what WeChat has shown, the size of the letters, and what is not WeChat here.

import { onOff } from './controls.ts'
import { element } from './element.ts'

const steps = [
  ['赵敏', '的手机上是今天活动的签到码，10 秒一换。'],
  ['马丽花', '点“扫码签到”，对准赵敏的手机；签上以后再扫一次，看它怎么说。'],
  ['段国华', '先截下签到码的图，过半分钟再从“扫码签到”里上传：旧码签不上。'],
] as const

const imitations = [
  '组件、wx 接口、登录和授权弹窗都是替身，字和框与真手机会差一点。',
  '微信也是替身：服务通知只发到这面墙，墙外没有人收到。',
  '扫一扫是真的：读旁边手机上的像素，也可以传图片、粘贴文字。',
  '人、楼和活动都是编的；记下的只在这台电脑上。',
]

export function rail(
  largeText: boolean,
  shown: HTMLElement,
  changed: (largeText: boolean) => void,
): HTMLElement {
  return element(
    'aside',
    { class: 'rail', 'aria-label': '说明' },
    part('这样试一遍', element('ol', { class: 'card steps' }, ...steps.map(step))),
    part('微信·服务通知', shown),
    part(
      '长辈用的字号',
      element('div', { class: 'card' }, onOff('大字，1.4 倍', '大字', largeText, changed)),
    ),
    part(
      '这里不是微信的部分',
      element('ul', { class: 'imitations' }, ...imitations.map((line) => element('li', {}, line))),
    ),
  )
}

function part(title: string, ...content: HTMLElement[]): HTMLElement {
  return element(
    'section',
    { 'aria-label': title },
    element('h2', { class: 'eyebrow' }, title),
    ...content,
  )
}

function step([name, says]: (typeof steps)[number]): HTMLElement {
  return element('li', {}, element('b', { class: 'name' }, name), says)
}
