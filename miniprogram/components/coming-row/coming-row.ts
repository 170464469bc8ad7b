// One activity of the next days: its day as on a calendar, what and where, and whether one is in it.
Component({
  options: { virtualHost: true },
  properties: {
    row: { type: Object, value: {} as Record<string, unknown> },
  },
  methods: {
    open() {
      this.triggerEvent('open', this.data.row)
    },
  },
})
