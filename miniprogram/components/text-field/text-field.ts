// One line to fill in: what it is, why it is asked, and beside it what is wrong with it.
Component({
  options: { virtualHost: true },
  properties: {
    label: { type: String, value: '' },
    note: { type: String, value: '' },
    value: { type: String, value: '' },
    wrong: { type: String, value: '' },
    type: { type: String, value: 'text' },
    longest: { type: Number, value: 60 },
    /** Grows with what is written in it. */
    isLong: { type: Boolean, value: false },
  },
  methods: {
    change(event: WechatMiniprogram.Input) {
      this.triggerEvent('change', { value: event.detail.value })
    },
  },
})
