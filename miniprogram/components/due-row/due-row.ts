// One thing that waits for this person, with its act beside it; in large text the act goes below, as wide as the row.
Component({
  options: { virtualHost: true },
  properties: {
    row: { type: Object, value: {} as Record<string, unknown> },
    /** The one filled button of the screen. */
    isFirst: { type: Boolean, value: false },
  },
  methods: {
    act() {
      this.triggerEvent('act', this.data.row)
    },
  },
})
