/** The words of the list as a file. It leaves linli, so it says everything itself. */
import type { CheckInWay, Standing } from './activity.ts'
import type { ListColumn } from './attendance-file.ts'
import type { ByHandReason } from './by-hand.ts'

export const columnWords: Readonly<Record<ListColumn, string>> = {
  name: '姓名',
  unit: '单位',
  checkedIn: '签到',
  checkedOut: '签退',
  hours: '服务时长（小时）',
  way: '方式',
  standing: '状态',
  grade: '证据等级',
  reason: '说明',
}

export const listWayWords: Readonly<Record<CheckInWay, string>> = {
  scan: '扫码',
  late: '扫码，迟交',
  byHand: '补签',
  myCode: '扫我的码',
  card: '扫纸卡',
}

export const listStandingWords: Readonly<Record<Standing, string>> = {
  confirmed: '已确认',
  unconfirmed: '待确认',
  rejected: '未确认，不计',
}

export const listReasonWords: Readonly<Record<ByHandReason, string>> = {
  noPhone: '没有手机',
  phoneFailed: '手机用不了',
  codeFailed: '码没扫上',
  forgot: '忘了签到',
  other: '别的原因',
}

export const hoursCorrectedWords = '时长由社区更正'
