// 注销并删除: what goes and what stays, said before it is asked; afterwards this phone forgets as well.
import { deleteMe } from '@linli/shared/person/delete-me'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type StopLine, stopLineOf } from '../../lib/faces.ts'
import { forgetEverything } from '../../lib/forget.ts'
import { goBackOrHome, paths } from '../../lib/roads.ts'

Page({
  data: {
    ...textSize(),
    isDone: false,
    isBusy: false,
    stop: null as StopLine | null,
    goes: [
      '名字、身份和在社区的工作',
      '同意过的事',
      '消息和扫码的时刻',
      '别人消息里您的名字',
      '这部手机里存的东西',
      '还没提交的签到',
    ],
    stays: [
      {
        what: '签到记录',
        how: '换成随机编号，与您不再有联系。《志愿服务条例》要求如实记录。',
      },
      {
        what: '台账里办过的事',
        how: '台账只增不改。里面没有名字，您只是一个编号。',
      },
    ],
  },
  attempt: null as Attempt | null,

  onShow() {
    this.setData(textSize())
  },

  async leave() {
    if (this.data.isBusy) return
    const { confirm } = await wx.showModal({
      title: '真的注销并删除？',
      content: '删了不能恢复。以后再来，从头开始。',
      cancelText: '先不',
      confirmText: '删除',
      confirmColor: '#25201B',
    })
    if (confirm) await this.carryOut()
  },

  async carryOut() {
    this.setData({ isBusy: true, stop: null })
    try {
      await attempt(this, {}, ({ requestId }) => call(deleteMe, { isSure: true }, requestId))
      forgetEverything()
      this.setData({ isDone: true })
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
    this.setData({ isBusy: false })
  },

  back() {
    goBackOrHome()
  },

  /** Pages opened before still show what is gone. */
  startAnew() {
    wx.reLaunch({ url: paths.home })
  },
})
