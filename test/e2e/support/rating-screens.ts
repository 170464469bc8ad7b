// 居民评价: of the one who lives there, the one who works for the company, and the supervisor.

import type { Page } from 'playwright-core'
import { readDivisions } from '../../../db/seed/divisions.ts'
import { sitesBelow } from '../../../db/seed/sites.ts'
import { press } from './member-screens.ts'
import type { Screen } from './screens.ts'

const sites = sitesBelow(await readDivisions())
const { communityId, placeId: compoundId } = sites.compound
const keys = `communityId=${communityId}&compoundId=${compoundId}`

const score = { phone: 'duanguohua', path: `/pages/score/score?${keys}` } as const
const company = {
  phone: 'sunzhiqiang',
  path: `/organizer/company-page/company-page?${keys}`,
} as const
const supervisor = {
  phone: 'xuwenbin',
  path: `/organizer/supervision/supervision?districtId=${sites.district.placeId}`,
} as const

const write = (words: string, yes: string) => async (page: Page) => {
  await page.getByRole('dialog').getByRole('textbox').fill(words)
  await page.getByRole('dialog').getByRole('button', { name: yes, exact: true }).click()
}
const pressEnding = (page: Page, ending: RegExp) =>
  page.getByRole('button', { name: ending }).first().click()

/** In the order of a quarter that is objected to: each finds what the one before left. */
export const ratingScreens: readonly Screen[] = [
  { name: 'rating-score', ...score, shows: '怎么算的' },
  { name: 'rating-stars', ...score, shows: '总的来说', act: press('我也打星') },
  {
    name: 'rating-given',
    ...score,
    shows: '您家打了 4 星',
    async act(page) {
      await press('我也打星')(page)
      await page.getByRole('radio', { name: /4 ?星/ }).first().click()
      await press('提交')(page)
      await press('同意')(page)
    },
  },
  { name: 'rating-company', ...company, shows: '提异议' },
  {
    name: 'rating-objection',
    ...company,
    shows: '最多 200 个字',
    async act(page) {
      await pressEnding(page, /提异议$/)
      await press('提异议')(page)
    },
  },
  {
    name: 'rating-objected',
    ...company,
    shows: '主管部门还在看',
    async act(page) {
      await pressEnding(page, /提异议$/)
      await write('七月停水是市政管网抢修，请看附近小区的通知。', '提异议')(page)
    },
  },
  {
    name: 'rating-answered',
    ...company,
    shows: '贵公司的回应',
    async act(page) {
      await pressEnding(page, /写回应$/)
      await write('楼道灯十月已经换完，谢谢各位提醒。', '公开回应')(page)
    },
  },
  { name: 'rating-supervision', ...supervisor, shows: '录哪一项' },
  {
    name: 'rating-finding',
    ...supervisor,
    shows: '为什么撤下',
    async act(page) {
      await pressEnding(page, /撤下这一行$/)
      await press('撤下')(page)
    },
  },
  {
    name: 'rating-settled',
    ...supervisor,
    shows: '看过的',
    async act(page) {
      await page
        .getByRole('button', { name: /没问题$/ })
        .last()
        .click()
      await write('问过社区：当晚是邻里节，现场一起打的星。', '没问题')(page)
    },
  },
  {
    name: 'rating-taken-back',
    ...supervisor,
    shows: '没有要看的疑点',
    async act(page) {
      await pressEnding(page, /撤下这一行$/)
      await write('停水不归物业管，这一季度的星数受了影响。', '撤下')(page)
    },
  },
  { name: 'rating-concluded', ...company, shows: '已撤下，不公布' },
  {
    name: 'rating-covered',
    ...supervisor,
    shows: '个小区里有',
    async act(page) {
      await page.getByRole('textbox', { name: '覆盖了几个小区' }).fill('120')
      await page.getByRole('textbox', { name: '一共几个小区' }).fill('300')
      await press('录入')(page)
    },
  },
  {
    name: 'rating-board',
    ...supervisor,
    shows: '正在对社会公示',
    async act(page) {
      await press('对社会公示')(page)
      await write('演示·住房和城乡建设局', '公示')(page)
    },
  },
]
