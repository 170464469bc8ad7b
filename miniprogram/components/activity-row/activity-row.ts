// One activity in a list: when, what, where, and how one stands with it.
Component({
  options: { virtualHost: true },
  properties: {
    row: { type: Object, value: {} as Record<string, unknown> },
  },
  methods: {
    open() {
      this.triggerEvent('open', this.data.row)
    },
    showCode() {
      this.triggerEvent('showcode', this.data.row)
    },
  },
})
