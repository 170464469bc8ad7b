// The slip of paper that says what is now on record.
Component({
  options: { virtualHost: true },
  properties: {
    slip: { type: Object, value: {} as Record<string, unknown> },
  },
})
