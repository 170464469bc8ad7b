// What somebody did, as the ledger has it: by operation, in the words of the screens.
const deeds: Readonly<Record<string, string>> = {
  'activity.addByHand': '补签一个人',
  'activity.cancelActivity': '取消活动',
  'activity.changeActivity': '改活动',
  'activity.checkIn': '签到',
  'activity.checkInLate': '交存在手机里的签到',
  'activity.checkOut': '签退',
  'activity.checkOutLate': '交存在手机里的签退',
  'activity.confirmCheckIn': '确认签到',
  'activity.correctHours': '更正服务时长',
  'activity.correctName': '更正姓名或单位',
  'activity.endActivity': '结束活动',
  'activity.hold': '扫签到码',
  'activity.nameMyself': '留姓名和单位',
  'activity.planActivity': '发布活动',
  'activity.rejectCheckIn': '判签到不算',
  'activity.signUp': '报名',
  'activity.takeList': '取签到名单',
  'activity.withdrawSignUp': '取消报名',
  'grant.acceptInvitation': '接受邀请',
  'grant.endGrant': '结束身份',
  'grant.handOver': '调岗交接',
  'grant.invite': '发出邀请',
  'grant.withdrawInvitation': '收回邀请',
  'person.deleteMe': '注销并删除',
  'person.allowReminder': '允许微信提醒一次',
  'person.giveConsent': '同意',
  'person.readMessages': '看消息',
  'person.stopReminders': '停用微信提醒',
  'person.withdrawConsent': '撤回同意',
  'place.addPlace': '录入地点',
  'place.closePlace': '关闭地点',
  'place.openPlace': '开通地点',
  'rating.rate': '给物业打星',
}

/** A phone can be older than the server: what it has no word for keeps its name. */
export function deedWords(operation: string): string {
  return deeds[operation] ?? operation
}
