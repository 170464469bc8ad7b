// The shape of what is coming, while it is fetched; after three seconds it says that the network is slow.
const slowAfterMilliseconds = 3_000

Component({
  options: { virtualHost: true },
  data: {
    isSlow: false,
    timer: 0,
    head: [
      { width: '40%', height: '1.5rem' },
      { width: '64%', height: '1rem' },
    ],
    rows: [
      { width: '60%', height: '1rem' },
      { width: '40%', height: '.75rem' },
    ],
  },
  lifetimes: {
    attached() {
      const timer = setTimeout(() => this.setData({ isSlow: true }), slowAfterMilliseconds)
      this.setData({ timer })
    },
    detached() {
      clearTimeout(this.data.timer)
    },
  },
})
