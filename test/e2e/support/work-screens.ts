// What organizers work with, in the order of their work.
import type { Page } from 'playwright-core'
import { press } from './member-screens.ts'
import type { Scene } from './scene.ts'
import type { Screen } from './screens.ts'

export function workScreens(scene: Scene): Screen[] {
  return [...planning(scene), ...atTheDoor(scene), ...afterwards(scene), ...placesAndPeople(scene)]
}

function planning({ communityId, open, crowded, draft }: Scene): Screen[] {
  const today = '/organizer/today/today'
  const plan = '/organizer/plan-activity/plan-activity'
  const fresh = `${plan}?communityId=${communityId}`
  const notice = (keys: string) => `/organizer/notice/notice?${keys}`
  return [
    { name: 'today', phone: 'zhaomin', path: `${today}?${open}`, shows: '今天起七天的活动' },
    {
      name: 'today-lists',
      phone: 'luozhengming',
      path: `${today}?${open}&only=lists`,
      shows: '今天起七天的活动',
    },
    {
      name: 'today-offline',
      phone: 'zhaomin',
      path: `${today}?${open}`,
      shows: '没有网络',
      offline: true,
    },
    { name: 'plan', phone: 'zhaomin', path: fresh, shows: '发布活动' },
    { name: 'plan-wrong', phone: 'zhaomin', path: fresh, shows: '请', act: press('发布活动') },
    {
      name: 'plan-series',
      phone: 'zhaomin',
      path: fresh,
      shows: '办到哪一天',
      act: choose('每周'),
    },
    {
      name: 'plan-sent',
      phone: 'zhaomin',
      path: fresh,
      shows: '返回',
      async act(page) {
        await page.getByRole('textbox', { name: '做什么' }).fill('清理楼道堆物')
        await press('发布活动')(page)
      },
    },
    { name: 'plan-change', phone: 'zhaomin', path: `${plan}?${crowded}`, shows: '保存修改' },
    {
      name: 'plan-cancel',
      phone: 'zhaomin',
      path: `${plan}?${crowded}`,
      shows: '也不能恢复',
      act: press('取消这场活动'),
    },
    { name: 'notice-draft', phone: 'zhaomin', path: notice(draft), shows: '发布后可用' },
    { name: 'notice', phone: 'zhaomin', path: notice(crowded), shows: '复制为群消息' },
    {
      name: 'activity-draft',
      phone: 'zhaomin',
      path: `/pages/activity/activity?${draft}`,
      shows: '看通知',
    },
  ]
}

function atTheDoor({ open }: Scene): Screen[] {
  const signInCode = `/organizer/sign-in-code/sign-in-code?${open}`
  const attendance = `/organizer/attendance/attendance?${open}`
  const addByHand = `/organizer/add-by-hand/add-by-hand?${open}`
  const first = (name: RegExp) => async (page: Page) => {
    await page.getByRole('button', { name }).first().click()
  }
  return [
    { name: 'sign-in-code', phone: 'zhaomin', path: signInCode, shows: '刚刚到' },
    {
      name: 'fence',
      phone: 'zhaomin',
      path: `/organizer/fence/fence?${open}`,
      shows: '多远算在',
    },
    { name: 'sign-in-code-refused', phone: 'malihua', path: signInCode, shows: '这里看不到' },
    { name: 'by-hand', phone: 'zhaomin', path: addByHand, shows: '补签一个人' },
    { name: 'by-hand-wrong', phone: 'zhaomin', path: addByHand, shows: '请', act: press('补签') },
    {
      name: 'by-hand-done',
      phone: 'zhaomin',
      path: addByHand,
      shows: '再补一个',
      async act(page) {
        await page.getByRole('textbox', { name: '姓名' }).fill('演示·罗奶奶')
        await choose('没有手机')(page)
        await press('补签')(page)
      },
    },
    { name: 'attendance', phone: 'zhaomin', path: attendance, shows: '马丽花' },
    {
      name: 'attendance-reject',
      phone: 'zhaomin',
      path: attendance,
      shows: '也能改回来',
      act: first(/不算$/),
    },
    {
      name: 'attendance-mend',
      phone: 'zhaomin',
      path: attendance,
      shows: '改前改后',
      async act(page) {
        await first(/^更正/)(page)
        await press('更正服务时长')(page)
      },
    },
    {
      name: 'attendance-end',
      phone: 'zhaomin',
      path: attendance,
      shows: '结束这场活动？',
      act: press('结束活动'),
    },
    { name: 'attendance-refused', phone: 'malihua', path: attendance, shows: '再试一次' },
  ]
}

function afterwards({ communityId, past }: Scene): Screen[] {
  const disputes = `/organizer/disputes/disputes?communityId=${communityId}`
  const cards = `/organizer/cards/cards?communityId=${communityId}`
  return [
    {
      name: 'attendance-past',
      phone: 'zhaomin',
      path: `/organizer/attendance/attendance?${past}`,
      shows: '已确认',
    },
    { name: 'disputes', phone: 'luozhengming', path: disputes, shows: '条等答复' },
    {
      name: 'disputes-answer',
      phone: 'luozhengming',
      path: disputes,
      shows: '不能再改',
      act: press('马丽花：记录不改'),
    },
    { name: 'cards-empty', phone: 'zhaomin', path: cards, shows: '还没有发过卡' },
    { name: 'cards-wrong', phone: 'zhaomin', path: cards, shows: '请', act: issue('') },
    {
      name: 'cards-issued',
      phone: 'zhaomin',
      path: cards,
      shows: '发好了',
      act: issue('演示·罗奶奶'),
    },
    { name: 'cards', phone: 'zhaomin', path: cards, shows: '一共 1 张' },
  ]
}

function placesAndPeople({ subdistrict, unopened, communityId }: Scene): Screen[] {
  const below = `${subdistrict}&via=`
  const community = `communityId=${communityId}&placeId=${communityId}&kind=community&name=${encodeURIComponent('演示·青禾社区')}`
  const people = `/organizer/people/people?${community}`
  const inviting = `/organizer/invite/invite?${community}`
  return [
    {
      name: 'places',
      phone: 'zhaomin',
      path: `/organizer/places/places?${community}`,
      shows: '人员',
    },
    {
      name: 'places-above',
      phone: 'hejianping',
      path: `/organizer/places/places?${below}`,
      shows: '人员',
    },
    {
      name: 'add-place',
      phone: 'hejianping',
      path: `/organizer/add-place/add-place?${below}&kind=community&name=${encodeURIComponent('演示·莲花街道')}`,
      shows: '录入社区',
    },
    {
      name: 'open-place',
      phone: 'hejianping',
      path: `/organizer/open-place/open-place?${unopened}`,
      shows: '负责的单位',
    },
    {
      name: 'limits',
      phone: 'luozhengming',
      path: `/organizer/limits/limits?${community}`,
      shows: '定下来',
    },
    {
      name: 'limits-read',
      phone: 'zhaomin',
      path: `/organizer/limits/limits?${community}`,
      shows: '谁定的',
    },
    { name: 'people', phone: 'zhaomin', path: people, shows: '正在服务' },
    { name: 'invite', phone: 'zhaomin', path: inviting, shows: '生成邀请码' },
    {
      name: 'invitation-code',
      phone: 'zhaomin',
      path: inviting,
      shows: '请对方用微信扫一扫',
      async act(page) {
        await choose('党员')(page)
        await press('生成邀请码')(page)
      },
    },
  ]
}

function choose(name: string) {
  return async (page: Page): Promise<void> => {
    await page.getByRole('radio', { name, exact: true }).click()
  }
}

function issue(name: string) {
  return async (page: Page): Promise<void> => {
    await press('发一张纸卡')(page)
    await page.getByRole('textbox', { name: '姓名' }).fill(name)
    if (name) await page.getByRole('checkbox', { name: '签字' }).click()
    await press('发卡')(page)
  }
}
