// A plain question before something is ended: what will happen, and two answers that weigh the same.
Component({
  options: { virtualHost: true },
  properties: {
    title: { type: String, value: '' },
    lines: { type: Array, value: [] as string[] },
    yes: { type: String, value: '' },
    no: { type: String, value: '先不' },
  },
  lifetimes: {
    attached() {
      const listen = (key: { key: string }) => {
        if (key.key === 'Escape') this.decline()
      }
      // Only WeChat for PC has keys.
      if (!wx.canIUse('onKeyDown')) return
      wx.onKeyDown(listen)
      this.stopListening = () => wx.offKeyDown(listen)
    },
    detached() {
      this.stopListening()
    },
  },
  methods: {
    stopListening() {},
    agree() {
      this.triggerEvent('agree')
    },
    decline() {
      this.triggerEvent('decline')
    },
  },
})
