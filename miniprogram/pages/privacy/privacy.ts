// 隐私说明: the privacy guide in short; the whole of it is where WeChat keeps it.
import { type Kept, retention } from '@linli/shared/person/retention'
import { textSize } from '../../lib/elder.ts'
import type { StopLine } from '../../lib/faces.ts'
import { goTo, paths } from '../../lib/roads.ts'

const keptWords: Record<Kept, string> = {
  holds: '扫签到码的时刻',
  cardSheets: '等着打印的纸卡',
  signUps: '您的报名和候补',
  requests: '手机发来的请求',
  messagesRead: '看过的消息',
  messagesUnread: '没看的消息',
  reminders: '微信提醒送到没有',
  invitationsUnused: '没人接受的邀请',
  claimsEnded: '结束了的住户记录',
  slipTries: '输错几次纸条上的码',
  doorFiles: '没有录入的房号表',
}

const kept = (Object.keys(retention) as Kept[]).map((one) => {
  return { what: keptWords[one], days: `${retention[one].days} 天` }
})

const notOpened: StopLine = {
  tone: 'soon',
  icon: 'refuse',
  text: '没有打开。全文也在邻里的网页上，底部的“隐私政策”。',
}

Page({
  data: {
    ...textSize(),
    kept,
    stop: null as StopLine | null,
  },

  onShow() {
    this.setData(textSize())
  },

  openMyData() {
    goTo(paths.myData)
  },

  openGuide() {
    this.setData({ stop: null })
    wx.openPrivacyContract({ fail: () => this.setData({ stop: notOpened }) })
  },
})
