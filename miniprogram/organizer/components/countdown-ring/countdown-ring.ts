// Seconds that are left, as a number in a ring that runs out.
Component({
  options: { virtualHost: true },
  properties: {
    seconds: { type: Number, value: 0 },
    whole: { type: Number, value: 1 },
  },
})
