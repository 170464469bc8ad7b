// Asks whether an activity is to be called off, and for the one line that everybody will read.
const usualReasons = ['下雨', '场地用不了', '组织的人有事', '人数不够']
const longest = 60

Component({
  options: { virtualHost: true },
  data: {
    reasons: usualReasons.map((words) => ({ key: words, words })),
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
