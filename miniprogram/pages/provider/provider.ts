// 谁在服务: who looks after a compound today and did before; where nobody does, what residents can ask for.
import type { ServiceBrief } from '@linli/shared/provider/provider'
import { showProvider } from '@linli/shared/provider/show-provider'
import { call } from '../../lib/call.ts'
import { textSize } from '../../lib/elder.ts'
import { type Face, faceOf } from '../../lib/faces.ts'
import { goTo, paths } from '../../lib/roads.ts'
import { serviceLine } from '../../lib/service-line.ts'
import { compoundTypeWords, plainName, providerWords } from '../../lib/words.ts'

Page({
  data: {
    ...textSize(),
    isLoading: true,
    face: null as Face | null,
    compound: '',
    type: '',
    isInvented: false,
    provider: '',
    kind: '',
    since: '',
    isNone: false,
    isUnknown: false,
    asks: [] as string[],
    office: '',
    officePhone: '',
    earlier: [] as ReturnType<typeof serviceLine>[],
  },
  keys: { communityId: '', compoundId: '' },

  onLoad({ communityId = '', compoundId = '' }: Record<string, string | undefined>) {
    this.keys = { communityId, compoundId }
    this.read()
  },

  onShow() {
    this.setData(textSize())
  },

  async read() {
    this.setData({ isLoading: true, face: null })
    try {
      const answer = await call(showProvider, this.keys)
      const { today, contracts, compoundType, office, officePhone } = answer
      this.setData({
        compound: plainName(answer.compound),
        type: compoundType ? compoundTypeWords[compoundType] : '小区',
        isInvented: answer.isInvented,
        ...todayOf(today),
        office: plainName(office ?? ''),
        officePhone: officePhone ?? '',
        earlier: contracts
          .filter(({ contractId }) => contractId !== today?.contractId)
          .map(serviceLine),
      })
    } catch (error) {
      this.setData({ face: faceOf(error) })
    }
    this.setData({ isLoading: false })
  },

  openScore() {
    goTo(paths.score, this.keys)
  },

  phoneOffice() {
    wx.makePhoneCall({ phoneNumber: this.data.officePhone }).catch(() => null)
  },
})

function todayOf(today: ServiceBrief | null) {
  const isNone = today?.kind === 'none'
  const line = today ? serviceLine(today) : null
  return {
    provider: line?.name ?? '还没有登记',
    kind: today && !isNone ? providerWords[today.kind] : '',
    since: line?.days ?? '社区还没有录入谁在服务这个小区。',
    isNone,
    isUnknown: today === null,
    asks: isNone ? asksWithoutProvider : today ? [] : ['请打社区的电话问一问，也请他们录进来。'],
  }
}

/** 民法典 art. 278 and 284, and what the cities offer compounds without a company. */
const asksWithoutProvider = [
  '请社区帮忙：社区托管，或者先由社区做基本的清扫、看门、维修（准物业）。',
  '请街道帮忙：由国企托管，几个院子合在一起管。',
  '自己管：业主商量好，推几位邻居来管，费用大家定、账目公开。',
  '请一家物业公司：要业主投票决定，照《民法典》第 278 条。在邻里打分不算投票。',
]
