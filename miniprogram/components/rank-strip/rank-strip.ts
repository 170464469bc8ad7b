// Its place among those of the upper half: one tick each, its own in ink. The words beside it say the same.
const mostTicks = 30

Component({
  options: { virtualHost: true },
  properties: { rank: { type: Number, value: 1 }, ranked: { type: Number, value: 1 } },
  data: { ticks: [] as { place: number; isOwn: boolean }[] },
  observers: {
    'rank, ranked'(rank: number, ranked: number) {
      const count = Math.min(mostTicks, Math.max(1, ranked))
      const own = Math.min(count, Math.max(1, Math.ceil((rank * count) / Math.max(1, ranked))))
      const ticks = Array.from({ length: count }, (_, at) => {
        return { place: at + 1, isOwn: at + 1 === own }
      })
      this.setData({ ticks })
    },
  },
})
