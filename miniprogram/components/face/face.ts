// What stands where content would be: empty, refused, offline or done, with what to do now.
Component({
  options: { virtualHost: true },
  properties: {
    tone: { type: String, value: 'plain' },
    icon: { type: String, value: 'info' },
    title: { type: String, value: '' },
    lines: { type: Array, value: [] as string[] },
  },
})
