// What stands beside the phones: how to play, what WeChat has shown, the size of the letters, and what is not WeChat here.

import { onOff } from './controls.ts'
import { element } from './element.ts'

const steps = [
  ['赵敏', '的手机上是今天活动的签到码，10 秒一换。'],
  ['马丽花', '点“扫码签到”，对准赵敏的手机；签上以后再扫一次，看它怎么说。'],
  ['段国华', '先截下签到码的图，过半分钟再从“扫码签到”里上传：旧码签不上。'],
] as const

const genuine = [
  '小程序的页面和组件：同一份源码，由微信开源的框架跑起来。',
  '云函数、数据库、定时任务：同一份代码，真的 PostgreSQL。',
  '扫一扫：真的读旁边手机上的像素，也可以传图片、粘贴文字。',
]

const imitations = [
  '微信自带的组件和 wx 接口是仿的，字和框与真手机会差一点；没仿的一用就报错。',
  '登录是指定的：谁的手机就是谁。授权、隐私弹窗、转发只做样子，没有对方。',
  '服务通知只发到这面墙，墙外没有人收到。',
  '没有摄像头、电话和短信；亮度、常亮、振动只记下来。',
  '手机在哪里由每台下面的选择定，地图是几个编的地方；位置授权的问法是仿的。',
  '关网络是让接口连不上，没有时好时坏的信号；整个小程序已在手机里，不用先下载。',
  '钟由这面墙拨，手机、云函数和定时任务一起走；只能往后，重置才回来。真手机的钟各走各的。',
  '没有微信的审核和内容安全检查，也没有云环境的配额。',
  '人、楼和活动都是编的；记下的只在这台电脑上。',
]

export function rail(
  largeText: boolean,
  shown: HTMLElement,
  changed: (largeText: boolean) => void,
): HTMLElement {
  const notices = part('微信·服务通知', shown)
  notices.id = 'notices'
  return element(
    'aside',
    { class: 'rail', 'aria-label': '说明' },
    part('这样试一遍', element('ol', { class: 'card steps' }, ...steps.map(step))),
    notices,
    part(
      '长辈用的字号',
      element('div', { class: 'card' }, onOff('大字，1.4 倍', '大字', largeText, changed)),
    ),
    part('这里是真的', list(genuine)),
    part('这里不是微信的部分', list(imitations)),
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

function list(lines: readonly string[]): HTMLElement {
  return element('ul', { class: 'imitations' }, ...lines.map((line) => element('li', {}, line)))
}

function step([name, says]: (typeof steps)[number]): HTMLElement {
  return element('li', {}, element('b', { class: 'name' }, name), says)
}
