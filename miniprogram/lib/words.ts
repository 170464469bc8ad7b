// The Chinese words of the enums, each typed so that a new value without a word does not compile.
import type { ActivityKind, CheckInWay, Standing } from '@linli/shared/activity/activity'
import type { ByHandReason } from '@linli/shared/activity/by-hand'
import type { CardEnd } from '@linli/shared/activity/card'
import type { DisputeReason } from '@linli/shared/activity/dispute'
import type { Role } from '@linli/shared/person/role'
import type { CompoundType } from '@linli/shared/place/compound-type'
import type { PlaceKind } from '@linli/shared/place/kind'
import type { ProviderKind } from '@linli/shared/rating/provider'

export const roleWords: Record<Role, string> = {
  householdMember: '住户',
  gridWorker: '网格员',
  communityWorker: '社区工作人员',
  branchSecretary: '支部书记',
  subdistrictOfficer: '街道工作人员',
  departmentDutyOfficer: '部门值班员',
  districtSupervisor: '区级督办员',
  arbiter: '裁定人',
  partyMember: '党员',
  workUnitLiaison: '单位联络员',
  propertyStaff: '物业工作人员',
  operator: '系统管理员',
}

export const kindWords: Record<ActivityKind, string> = {
  cleanUp: '清扫',
  publicService: '便民服务',
  class: '课堂',
  patrol: '巡查',
  meeting: '会议',
  partyDay: '主题党日',
  visit: '走访慰问',
  campaign: '宣传',
  sports: '文体',
  gathering: '邻里活动',
}

/** How a record came about, as its receipt and the list say it. */
export const wayWords: Record<CheckInWay, string> = {
  scan: '现场扫码签到',
  late: '扫码后补交的签到',
  byHand: '工作人员手工补签',
  myCode: '工作人员扫我的码登记',
  card: '工作人员扫纸卡登记',
}

export const disputeWords: Record<DisputeReason, string> = {
  neverThere: '我没有参加',
  notByMe: '不是我签的',
  wrongTime: '时间不对',
  other: '别的原因',
  wasThere: '我在现场',
}

export const cardEndWords: Record<CardEnd, string> = {
  replaced: '换了新卡',
  lost: '丢了',
  returned: '交回来了',
  wrongPerson: '发错了人',
  noLonger: '不用了',
}

export const standingWords: Record<Standing, string> = {
  confirmed: '已确认',
  unconfirmed: '待社区确认',
  rejected: '社区未确认',
}

export const byHandWords: Record<ByHandReason, string> = {
  noPhone: '没有手机',
  phoneFailed: '手机用不了',
  codeFailed: '码没扫上',
  forgot: '忘了签到',
  other: '别的原因',
}

export const rejectWords = ['当天不在场', '登记错了', '重复了']

export const providerWords: Record<ProviderKind, string> = {
  propertyCompany: '物业公司',
  communityCare: '社区托管',
  stateCompanyCare: '国企托管',
  basicCare: '准物业',
  ownersCare: '业主自管',
  none: '无物业',
}

export const placeKindWords: Record<PlaceKind, string> = {
  city: '市',
  district: '区县',
  subdistrict: '街道',
  developmentZone: '开发区',
  community: '社区',
  compound: '小区',
  building: '楼栋',
  entrance: '单元',
  door: '房号',
}

export const compoundTypeWords: Record<CompoundType, string> = {
  oldCompound: '老旧小区',
  commercialCompound: '商品房小区',
  resettlementCompound: '回迁安置小区',
  unitDormitory: '单位宿舍或院坝',
}

/** Invented names begin with the mark in writing; where the mark stands on the screen, it is not said twice. */
export function plainName(name: string): string {
  return name.replace(/^演示·/, '')
}

/** Whether a name carries the mark, where nothing else says that it is invented. */
export function isMarked(name: string): boolean {
  return name.startsWith('演示·')
}
