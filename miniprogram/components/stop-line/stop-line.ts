// Why a form or a list could not go on; what is on the screen stays.
Component({
  options: { virtualHost: true },
  properties: {
    stop: { type: Object, value: {} as Record<string, unknown> },
  },
})
