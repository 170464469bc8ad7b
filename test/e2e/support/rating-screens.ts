// 居民评价: of the one who lives there, the one who works for the company, and the supervisor.
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

export const ratingScreens: readonly Screen[] = [
  { name: 'rating-score', ...score, shows: '怎么算的' },
  { name: 'rating-given', ...score, shows: '总的来说', act: press('我也打星') },
  { name: 'rating-company', ...company, shows: '提异议' },
  {
    name: 'rating-objection',
    ...company,
    shows: '最多 200 个字',
    async act(page) {
      await page.getByRole('button', { name: /提异议$/ }).click()
      await press('提异议')(page)
    },
  },
  { name: 'rating-supervision', ...supervisor, shows: '录哪一项' },
  {
    name: 'rating-finding',
    ...supervisor,
    shows: '为什么撤下',
    async act(page) {
      await page.getByRole('button', { name: /撤下这一行$/ }).click()
      await press('撤下')(page)
    },
  },
]
