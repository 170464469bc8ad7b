// What somebody without a phone says is wrong with the record in their name, written down for them.
import type { Standing } from '@linli/shared/activity/activity'
import { type DisputeReason, reasonsFor } from '@linli/shared/activity/dispute'
import { disputeWords } from '../../../lib/words.ts'

const longest = 60
const right = { reason: '', remark: '' }

export interface Disputing {
  checkInId: string
  name: string
  standing: Standing
}

export interface DisputeSaid {
  disputeReason: DisputeReason
  remark: string | null
}

Component({
  options: { virtualHost: true },
  properties: {
    disputing: { type: Object, value: {} as Record<string, unknown> },
  },
  data: {
    name: '',
    reasons: [] as { key: DisputeReason; words: string }[],
    reason: '',
    remark: '',
    wrong: right,
  },
  lifetimes: {
    attached() {
      const { name, standing } = this.data.disputing as unknown as Disputing
      const reasons = reasonsFor(standing).map((key) => ({ key, words: disputeWords[key] }))
      this.setData({ name: name || '这位', reasons })
    },
  },
  methods: {
    choose(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
      this.setData({ reason: event.detail.key, wrong: right })
    },
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ remark: event.detail.value, wrong: right })
    },
    agree() {
      const remark = this.data.remark.trim()
      const found = this.data.reasons.find(({ key }) => key === this.data.reason)
      const wrong = {
        reason: found ? '' : '请选一个原因。',
        remark: remark.length > longest ? `最多 ${longest} 个字。` : '',
      }
      this.setData({ wrong })
      if (!found || wrong.remark) return
      const said: DisputeSaid = { disputeReason: found.key, remark: remark || null }
      this.triggerEvent('agree', said)
    },
    decline() {
      this.triggerEvent('decline')
    },
  },
})
