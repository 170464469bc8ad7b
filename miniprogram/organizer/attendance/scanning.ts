// 扫码登记: the phone or the card of somebody who stands here.
import { checkInMember } from '@linli/shared/activity/check-in-member'
import { readMemberCode } from '@linli/shared/activity/member-code'
import { clockTime } from '@linli/shared/time'
import { type Attempt, attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { type StopLine, stopLineOf } from '../../lib/faces.ts'
import type { ActivityKeys } from '../../lib/roads.ts'
import { readCode } from '../../lib/scanner.ts'

interface OfList {
  keys: ActivityKeys
  attempt: Attempt | null
  setData(data: Record<string, unknown>): void
  fetch(skip: number): Promise<void>
}

const notTheirs: StopLine = {
  tone: 'soon',
  icon: 'refuse',
  text: '这不是“我的码”，也不是纸卡。请本人打开“我的码”，或者补签。',
}

export const scanning = {
  async scanMember(this: OfList) {
    const text = await readCode()
    if (text === null) return
    const read = readMemberCode(text)
    if (!read) return this.setData({ scanned: '', stop: notTheirs })
    this.setData({ stop: null, scanned: '' })
    try {
      const of = { ...this.keys, ...read }
      const done = await attempt(this, of, ({ newId, requestId }) =>
        call(checkInMember, { ...of, checkInId: newId }, requestId),
      )
      const who = done.name ?? '这位'
      const time = clockTime(done.checkedInAt)
      this.setData({ scanned: done.isRepeated ? `${who}已于 ${time} 签到` : `${who} ${time} 签到` })
      await this.fetch(0)
    } catch (error) {
      this.setData({ stop: stopLineOf(error) })
    }
  },
}
