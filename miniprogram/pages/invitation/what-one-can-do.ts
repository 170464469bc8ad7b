// What whoever has just taken up a role finds in 我的 and on the screens; only what is there already.
import { givers } from '@linli/shared/grant/giving'
import type { Role } from '@linli/shared/person/role'
import { openers } from '@linli/shared/place/opening'

export function whatOneCanDo(role: Role): string[] {
  const can: string[] = []
  if (isAmong(openers, role)) can.push('“我的”里有“地点和人员”，开通下一级，邀请人。')
  else if (isAmong(givers, role)) can.push('“我的”里有“人员”，看谁在这里服务，邀请人。')
  if (role === 'communityWorker') {
    can.push('“我的”里有“签到码和名单”，活动当天出示签到码。')
    can.push('“我的”里有“纸卡”，发给没有手机的人。')
  }
  if (role === 'branchSecretary') can.push('“我的”里有“签到名单”，看谁来了、怎么签的。')
  if (['communityWorker', 'branchSecretary'].includes(role))
    can.push('“我的”里有“签到异议”，按日期答复。')
  if (role === 'communityWorker') can.push('“我的”里有“社区设置”，看通知和时长的上限。')
  if (role === 'branchSecretary') can.push('“我的”里有“社区设置”，定通知和时长的上限。')
  if (role === 'districtSupervisor') can.push('“我的”里有“评价督导”，看疑点，写结论，管公示。')
  if (role === 'districtSupervisor') can.push('“我的”里有“打星的分项”，定住户除了总的星还评什么。')
  if (role === 'propertyStaff') can.push('“我的”里有“居民评价”，公布前先看到，可以提异议、写回应。')
  if (can.length === 0) can.push('这里的活动，您扫码签到就会记在您名下。')
  return can
}

function isAmong(list: readonly Role[], role: Role): boolean {
  return list.includes(role)
}
