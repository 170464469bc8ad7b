// What somebody sees who lives here or helps here, once the first of them have signed in.
import type { Page } from 'playwright-core'
import type { Scene } from './scene.ts'
import type { Screen } from './screens.ts'

export function memberScreens({ open, crowded, past, invitation }: Scene): Screen[] {
  const me = '/pages/me/me'
  const dispute = `/pages/dispute/dispute?${open}`
  const hours = '/pages/my-hours/my-hours'
  const nameMyself = `/pages/name-myself/name-myself?${open}`
  const activity = (keys: string) => `/pages/activity/activity?${keys}`
  const invited = (text: string) => `/pages/invitation/invitation?text=${encodeURIComponent(text)}`
  return [
    { name: 'activity-crowded', phone: 'duanguohua', path: activity(crowded), shows: '候补' },
    { name: 'activity-past', phone: 'malihua', path: activity(past), shows: '看签到回执' },
    {
      name: 'activities-month',
      phone: 'malihua',
      path: '/pages/activities/activities',
      shows: '收起',
      act: press('整月'),
    },
    {
      name: 'receipt-leaving',
      phone: 'malihua',
      path: `/pages/receipt/receipt?${open}`,
      shows: '先不签退',
      act: press('签退'),
    },
    { name: 'name-myself', phone: 'passerby', path: nameMyself, shows: '交给社区' },
    {
      name: 'name-myself-wrong',
      phone: 'passerby',
      path: nameMyself,
      shows: '请',
      act: press('交给社区'),
    },
    { name: 'my-hours', phone: 'malihua', path: hours, shows: '每一场' },
    { name: 'my-hours-empty', phone: 'hejianping', path: hours, shows: '还没有记录' },
    {
      name: 'my-code',
      phone: 'yangxiaoying',
      path: '/organizer/my-code/my-code',
      shows: '给工作人员扫一扫',
    },
    { name: 'dispute', phone: 'malihua', path: dispute, shows: '哪里不对' },
    {
      name: 'dispute-wrong',
      phone: 'malihua',
      path: dispute,
      shows: '请选一个原因',
      act: press('提交'),
    },
    {
      name: 'dispute-sent',
      phone: 'malihua',
      path: dispute,
      shows: '好的',
      async act(page) {
        await page.getByRole('radio', { name: '时间不对' }).click()
        await press('提交')(page)
      },
    },
    { name: 'dispute-none', phone: 'duanguohua', path: dispute, shows: '没有这条记录' },
    { name: 'invitation', phone: 'duanguohua', path: invited(invitation), shows: '接受邀请' },
    { name: 'invitation-other', phone: 'duanguohua', path: invited('邻里'), shows: '再扫一次' },
    { name: 'me', phone: 'malihua', path: me, shows: '我的回执', isFirst: true },
    { name: 'me-worker', phone: 'zhaomin', path: me, shows: '签到码和名单' },
    { name: 'me-secretary', phone: 'luozhengming', path: me, shows: '签到名单' },
    { name: 'me-nobody', phone: 'passerby', path: me, shows: '还没有留名' },
    { name: 'messages', phone: 'malihua', path: '/pages/messages/messages', shows: '用微信提醒我' },
    { name: 'my-data', phone: 'malihua', path: '/pages/my-data/my-data', shows: '复制全部' },
    { name: 'leave', phone: 'malihua', path: '/pages/leave/leave', shows: '会删掉' },
    { name: 'privacy', phone: 'malihua', path: '/pages/privacy/privacy', shows: '到期就删' },
    { name: 'opinion', phone: 'zhaomin', path: '/pages/opinion/opinion', shows: '您这里的社区' },
  ]
}

export function press(name: string) {
  return async (page: Page): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).click()
  }
}
