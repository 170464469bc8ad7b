// A plain question before something is ended: what will happen, and two answers that weigh the same.
Component({
  options: { virtualHost: true },
  properties: {
    title: { type: String, value: '' },
    lines: { type: Array, value: [] as string[] },
    yes: { type: String, value: '' },
    no: { type: String, value: '先不' },
  },
  methods: {
    agree() {
      this.triggerEvent('agree')
    },
    decline() {
      this.triggerEvent('decline')
    },
  },
})
