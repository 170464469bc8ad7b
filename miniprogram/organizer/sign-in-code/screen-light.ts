// A code is read off a screen in the sun: full brightness and no sleep while it shows, the old light after it.
let before: number | null = null

export async function brighten(): Promise<void> {
  wx.setKeepScreenOn({ keepScreenOn: true })
  if (before !== null) return
  const { value } = await wx.getScreenBrightness()
  before = value
  wx.setScreenBrightness({ value: 1 })
}

export function dim(): void {
  wx.setKeepScreenOn({ keepScreenOn: false })
  if (before === null) return
  wx.setScreenBrightness({ value: before })
  before = null
}
