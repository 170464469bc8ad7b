// Every screen of the mini-program, in an order in which each is as it should be seen.
import type { Page } from 'playwright-core'
import type { Persona } from '../../../db/seed/personas.ts'

export type Screen = {
  name: string
  /** Whose phone; a second one where the first look changes what the next one sees. */
  phone: Persona['key'] | readonly [Persona['key'], Persona['key']]
  path: string
  /** Words that are there once it is complete. */
  shows: string
  offline?: true
  act?: (page: Page) => Promise<void>
  /** A first screen asks once and is small. */
  isFirst?: true
}

/** @param keys the query that names the open activity. @param code a text that signs in now, and one that never did. */
export function screensOf(keys: string, code: { fresh: string; forged: string }): Screen[] {
  const scan = (text: string) => `/pages/scan/scan?text=${encodeURIComponent(text)}`
  const home = '/pages/home/home'
  const activities = '/pages/activities/activities'
  const activity = `/pages/activity/activity?${keys}`
  const receipt = `/pages/receipt/receipt?${keys}`
  const receipts = '/pages/receipts/receipts'
  const signInCode = `/organizer/sign-in-code/sign-in-code?${keys}`
  const attendance = `/organizer/attendance/attendance?${keys}`
  const openScanner = async (page: Page) => {
    await page.getByRole('button', { name: '扫码签到' }).click()
  }
  // Asked once: at the second size of letters whoever agreed is signed in already.
  const answerConsent = (name: string) => async (page: Page) => {
    const answer = page.getByRole('button', { name, exact: true })
    await answer.or(page.getByText('签到回执')).first().waitFor()
    if (await answer.count()) await answer.click()
  }
  return [
    { name: 'attendance-empty', phone: 'zhaomin', path: attendance, shows: '还没有人签到' },
    { name: 'home', phone: 'malihua', path: home, shows: '等您办', isFirst: true },
    { name: 'home-worker', phone: 'zhaomin', path: home, shows: '签到码', isFirst: true },
    { name: 'home-nobody', phone: 'passerby', path: home, shows: '还不知道您住哪个社区' },
    { name: 'home-offline', phone: 'hejianping', path: home, shows: '没有网络', offline: true },
    { name: 'activities', phone: 'malihua', path: activities, shows: '今天', isFirst: true },
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
      phone: ['malihua', 'yangxiaoying'],
      path: scan(code.fresh),
      shows: '签到成功',
    },
    { name: 'consent', phone: 'passerby', path: scan(code.fresh), shows: '您同意吗？' },
    {
      name: 'consent-declined',
      phone: 'passerby',
      path: scan(code.fresh),
      shows: '您没有同意，',
      act: answerConsent('不同意'),
    },
    {
      name: 'receipt-unconfirmed',
      phone: 'passerby',
      path: scan(code.fresh),
      shows: '待社区确认',
      act: answerConsent('同意'),
    },
    { name: 'receipt', phone: 'malihua', path: receipt, shows: '您已于' },
    { name: 'receipt-none', phone: 'duanguohua', path: receipt, shows: '还没有签到回执' },
    { name: 'activity-signed-in', phone: 'malihua', path: activity, shows: '看签到回执' },
    { name: 'receipts', phone: 'malihua', path: receipts, shows: '一共' },
    { name: 'me', phone: 'malihua', path: '/pages/me/me', shows: '我的回执', isFirst: true },
    { name: 'messages', phone: 'malihua', path: '/pages/messages/messages', shows: '用微信提醒我' },
    { name: 'my-data', phone: 'malihua', path: '/pages/my-data/my-data', shows: '复制全部' },
    { name: 'leave', phone: 'malihua', path: '/pages/leave/leave', shows: '会删掉' },
    { name: 'privacy', phone: 'malihua', path: '/pages/privacy/privacy', shows: '到期就删' },
    { name: 'opinion', phone: 'zhaomin', path: '/pages/opinion/opinion', shows: '您这里的社区' },
    { name: 'me-worker', phone: 'zhaomin', path: '/pages/me/me', shows: '签到码和名单' },
    { name: 'me-nobody', phone: 'passerby', path: '/pages/me/me', shows: '还没有留名' },
    {
      name: 'today',
      phone: 'zhaomin',
      path: `/organizer/today/today?${keys}`,
      shows: '今天起七天的活动',
    },
    { name: 'sign-in-code', phone: 'zhaomin', path: signInCode, shows: '刚刚到' },
    { name: 'sign-in-code-refused', phone: 'malihua', path: signInCode, shows: '这里看不到' },
    { name: 'attendance', phone: 'zhaomin', path: attendance, shows: '马丽花' },
  ]
}
