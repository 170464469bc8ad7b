// Where a score and its range lie between 1 and 5, beside the mean of the type. Its numbers stand below it.
Component({
  options: { virtualHost: true },
  properties: {
    low: { type: Number, value: 10 },
    high: { type: Number, value: 50 },
    score: { type: Number, value: 300 },
    mean: { type: Number, value: 300 },
  },
  data: { left: 0, width: 0, at: 0, middle: 0 },
  observers: {
    'low, high, score, mean'(low: number, high: number, score: number, mean: number) {
      this.setData({
        left: shareOf(low * 10),
        width: shareOf(high * 10) - shareOf(low * 10),
        at: shareOf(score),
        middle: shareOf(mean),
      })
    },
  },
})

/** @param hundredths of a star, from 100 to 500. */
function shareOf(hundredths: number): number {
  return Math.round((hundredths - 100) / 4)
}
