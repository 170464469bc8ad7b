// 长辈模式, on or off; the page keeps it and sets its text.
Component({
  options: { virtualHost: true },
  properties: {
    isOn: { type: Boolean, value: false },
  },
  methods: {
    turn() {
      this.triggerEvent('turn', { isOn: !this.data.isOn })
    },
  },
})
