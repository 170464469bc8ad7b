// How many households gave five stars, four, down to one: bars with their numbers, readable without colour.
Component({
  options: { virtualHost: true },
  properties: { bars: { type: Array, value: [] as number[] } },
  data: { lines: [] as { stars: number; households: number; share: number }[] },
  observers: {
    bars(bars: number[]) {
      const most = Math.max(1, ...bars)
      const lines = bars.map((households, place) => {
        return { stars: place + 1, households, share: Math.round((100 * households) / most) }
      })
      this.setData({ lines: lines.reverse() })
    },
  },
})
