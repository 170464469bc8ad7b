// A few words to choose one of; the chosen one is in ink.
export interface Choice {
  key: string
  words: string
}

Component({
  options: { virtualHost: true },
  properties: {
    label: { type: String, value: '' },
    choices: { type: Array, value: [] as Choice[] },
    chosen: { type: String, value: '' },
    wrong: { type: String, value: '' },
  },
  methods: {
    choose(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('choose', { key: event.currentTarget.dataset.key })
    },
  },
})
