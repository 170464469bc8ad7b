// Every screen of the mini-program, in an order in which each is as it should be seen.
import type { Page } from 'playwright-core'
import type { Persona } from '../../../db/seed/personas.ts'
import { householdScreens } from './household-screens.ts'
import { memberScreens } from './member-screens.ts'
import { ratingScreens } from './rating-screens.ts'
import type { Scene } from './scene.ts'
import { workScreens } from './work-screens.ts'

export type Screen = {
  name: string
  /** Whose phone. */
  phone: Persona['key']
  path: string
  /** Words that are there once it is complete. */
  shows: string
  offline?: true
  /** No answer comes while it is looked at. */
  slow?: true
  act?: (page: Page) => Promise<void>
  /** A first screen asks once and is small. */
  isFirst?: true
}

export function screensOf(scene: Scene): Screen[] {
  return [
    ...[...doorScreens(scene), ...memberScreens(scene), ...householdScreens],
    ...[...workScreens(scene), ...ratingScreens, ...itemScreens(scene)],
  ]
}

/** 打星的分项: what stands, one more item with a name too short, and settled; and to somebody else. */
function itemScreens({ district }: Scene): Screen[] {
  const of = { phone: 'xuwenbin', path: `/organizer/items/items?${district}` } as const
  const writes = (name: string) => async (page: Page) => {
    for (const each of ['写下一版', '加一项'])
      await page.getByRole('button', { name: each }).click()
    await page.getByRole('textbox').last().fill(name)
    await page.getByRole('button', { name: '定下来' }).click()
  }
  return [
    { ...of, name: 'items', shows: '各版' },
    { ...of, name: 'items-wrong', shows: '个字', act: writes('灯') },
    { ...of, name: 'items-done', shows: '已定下', act: writes('停车') },
    { ...of, name: 'items-refused', phone: 'malihua', shows: '再试一次' },
  ]
}

/** To the moment of signing in, and what became of it. */
function doorScreens({ open, code }: Scene): Screen[] {
  const scan = (text: string) => `/pages/scan/scan?text=${encodeURIComponent(text)}`
  const home = '/pages/home/home'
  const activities = '/pages/activities/activities'
  const activity = `/pages/activity/activity?${open}`
  const receipt = `/pages/receipt/receipt?${open}`
  const receipts = '/pages/receipts/receipts'
  const attendance = `/organizer/attendance/attendance?${open}`
  const openScanner = async (page: Page) => {
    await page.getByRole('button', { name: '扫码签到' }).click()
  }
  const turnElder = async (page: Page) => {
    await page.getByRole('switch', { name: '长辈模式' }).click()
  }
  const answer = (name: string) => async (page: Page) => {
    await page.getByRole('button', { name, exact: true }).click()
  }
  return [
    { name: 'attendance-empty', phone: 'zhaomin', path: attendance, shows: '还没有人签到' },
    { name: 'home', phone: 'malihua', path: home, shows: '等您办', isFirst: true },
    { name: 'home-worker', phone: 'zhaomin', path: home, shows: '签到码', isFirst: true },
    { name: 'home-elder', phone: 'puchunhua', path: home, shows: '量血压', act: turnElder },
    { name: 'home-nobody', phone: 'passerby', path: home, shows: '还不知道您住哪个社区' },
    { name: 'home-offline', phone: 'hejianping', path: home, shows: '没有网络', offline: true },
    { name: 'activities', phone: 'malihua', path: activities, shows: '今天', isFirst: true },
    {
      name: 'activities-slow',
      phone: 'malihua',
      path: activities,
      shows: '网络有点慢',
      slow: true,
    },
    {
      name: 'activities-nobody',
      phone: 'passerby',
      path: activities,
      shows: '还不知道您住哪个社区',
    },
    {
      name: 'activities-offline',
      phone: 'hejianping',
      path: activities,
      shows: '没有网络',
      offline: true,
    },
    { name: 'activity', phone: 'malihua', path: activity, shows: '谁能来' },
    { name: 'activity-worker', phone: 'zhaomin', path: activity, shows: '出示签到码' },
    { name: 'scanner', phone: 'malihua', path: activities, shows: '取消', act: openScanner },
    { name: 'scan-other', phone: 'malihua', path: scan('邻里'), shows: '这不是签到码' },
    { name: 'scan-refused', phone: 'malihua', path: scan(code.forged), shows: '再扫一次' },
    {
      name: 'scan-kept',
      phone: 'sunzhiqiang',
      path: scan(code.fresh),
      shows: '待提交',
      offline: true,
    },
    {
      name: 'activities-kept',
      phone: 'sunzhiqiang',
      path: activities,
      shows: '已存在手机里',
      offline: true,
    },
    { name: 'receipts-empty', phone: 'passerby', path: receipts, shows: '还没有回执' },
    {
      name: 'receipt-fresh',
      phone: 'malihua',
      path: scan(code.fresh),
      shows: '签到成功',
    },
    { name: 'consent', phone: 'passerby', path: scan(code.fresh), shows: '您同意吗？' },
    {
      name: 'consent-declined',
      phone: 'passerby',
      path: scan(code.fresh),
      shows: '您没有同意，',
      act: answer('不同意'),
    },
    {
      name: 'receipt-unconfirmed',
      phone: 'passerby',
      path: scan(code.fresh),
      shows: '待社区确认',
      act: answer('同意'),
    },
    { name: 'receipt', phone: 'malihua', path: receipt, shows: '您已于' },
    { name: 'receipt-none', phone: 'duanguohua', path: receipt, shows: '还没有签到回执' },
    { name: 'activity-signed-in', phone: 'malihua', path: activity, shows: '看签到回执' },
    { name: 'receipts', phone: 'malihua', path: receipts, shows: '一共' },
  ]
}
