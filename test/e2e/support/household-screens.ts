// The screens of households and providers, at the doors of the seeded neighbourhood.
import { readDivisions } from '../../../db/seed/divisions.ts'
import { doorOf, sitesBelow } from '../../../db/seed/sites.ts'
import type { Screen } from './screens.ts'

const sites = sitesBelow(await readDivisions())
const { communityId, placeId: compoundId } = sites.compound
const keys = `communityId=${communityId}&compoundId=${compoundId}`
const yard = sites.invented.find(({ name }) => name === '演示·青禾路老院')?.placeId
const door = (where: string) => `communityId=${communityId}&doorId=${doorOf(sites, where).placeId}`

const households = '/pages/households/households'
const verify = `/pages/verify-household/verify-household?${door('2栋2单元302')}`
const chooseDoor = '/pages/choose-door/choose-door'

export const householdScreens: readonly Screen[] = [
  { name: 'households', phone: 'duanguohua', path: households, shows: '已验证' },
  { name: 'households-empty', phone: 'passerby', path: households, shows: '还没有验证住户' },
  {
    name: 'households-offline',
    phone: 'hejianping',
    path: households,
    shows: '没有网络',
    offline: true,
  },
  { name: 'verify-household', phone: 'passerby', path: verify, shows: '封口纸条里的 8 位码' },
  {
    name: 'verify-household-short',
    phone: 'passerby',
    path: verify,
    shows: '请把 8 位码输完整。',
    async act(page) {
      await page.getByLabel('封口纸条里的 8 位码').fill('k7q')
      await page.getByRole('button', { name: '验证', exact: true }).click()
    },
  },
  {
    name: 'verify-household-other',
    phone: 'passerby',
    path: '/pages/verify-household/verify-household?text=abc',
    shows: '这不是住户纸条',
  },
  { name: 'choose-door', phone: 'passerby', path: chooseDoor, shows: '您住哪个社区？' },
  {
    name: 'choose-door-building',
    phone: 'passerby',
    path: chooseDoor,
    shows: '哪个楼栋？',
    async act(page) {
      await page.getByRole('button', { name: /青禾社区/ }).click()
      await page.getByRole('button', { name: /梧桐里小区/ }).click()
    },
  },
  {
    name: 'provider',
    phone: 'malihua',
    path: `/pages/provider/provider?${keys}`,
    shows: '春晖物业',
  },
  {
    name: 'provider-none',
    phone: 'malihua',
    path: `/pages/provider/provider?communityId=${communityId}&compoundId=${yard}`,
    shows: '没有物业，可以这样做',
  },
  { name: 'doors', phone: 'zhaomin', path: `/organizer/doors/doors?${keys}`, shows: '选房号表' },
  {
    name: 'doors-refused',
    phone: 'malihua',
    path: `/organizer/doors/doors?${keys}`,
    shows: '这里看不到',
  },
  { name: 'slips', phone: 'zhaomin', path: `/organizer/slips/slips?${keys}`, shows: '印哪一栋？' },
  { name: 'claims', phone: 'zhaomin', path: `/organizer/claims/claims?${keys}`, shows: '办理号' },
  {
    name: 'claims-refuse',
    phone: 'zhaomin',
    path: `/organizer/claims/claims?${keys}`,
    shows: '本人会收到消息和原因。',
    async act(page) {
      await page
        .getByRole('button', { name: /^不通过/ })
        .first()
        .click()
    },
  },
  {
    name: 'contracts',
    phone: 'zhaomin',
    path: `/organizer/contracts/contracts?${keys}`,
    shows: '春晖物业',
  },
  {
    name: 'contracts-new',
    phone: 'zhaomin',
    path: `/organizer/contracts/contracts?${keys}`,
    shows: '名单里没有，登记一家',
    async act(page) {
      await page.getByRole('button', { name: '录一份合同' }).click()
      await page.getByRole('radio', { name: '物业公司' }).click()
    },
  },
]
