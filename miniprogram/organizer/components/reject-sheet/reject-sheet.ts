// Asks whether a record is not to count, and for the one line that whose it is will read.
import { rejectWords } from '../../../lib/words.ts'

const longest = 60

Component({
  options: { virtualHost: true },
  properties: {
    name: { type: String, value: '' },
  },
  data: {
    reasons: rejectWords.map((words) => ({ key: words, words })),
    reason: '',
    wrong: '',
  },
  methods: {
    type(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.setData({ reason: event.detail.value, wrong: '' })
    },
    choose(event: WechatMiniprogram.CustomEvent<{ key: string }>) {
      this.setData({ reason: event.detail.key, wrong: '' })
    },
    agree() {
      const reason = this.data.reason.trim()
      if (reason !== '' && reason.length <= longest) this.triggerEvent('agree', { reason })
      else this.setData({ wrong: `请选一个原因，或者写一句，最多 ${longest} 个字。` })
    },
    decline() {
      this.triggerEvent('decline')
    },
  },
})
