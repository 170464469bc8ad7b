// A drawing beside words, never instead of them, so screen readers skip it. Drawn for linli on a grid of
// 24 px with a stroke of 1.5; a mask, so that it takes the ink of its text and grows with it.
Component({
  options: { virtualHost: true },
  properties: {
    name: { type: String, value: '' },
    size: { type: String, value: 'm' },
  },
})
