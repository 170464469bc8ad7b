// A code is read off a screen in the sun: full brightness and no sleep while it shows, the old light after it.
let before: number | null = null
let isBright = false

export async function brighten(): Promise<void> {
  isBright = true
  keepOn(true)
  if (before !== null) return
  const value = await lightNow()
  // Put away while it was read, or not to be read: what is not known cannot be given back.
  if (value === null || !isBright || before !== null) return
  before = value
  wx.setScreenBrightness({ value: 1 }).catch(nothingLost)
}

export function dim(): void {
  isBright = false
  keepOn(false)
  if (before === null) return
  wx.setScreenBrightness({ value: before }).catch(nothingLost)
  before = null
}

function keepOn(keepScreenOn: boolean): void {
  wx.setKeepScreenOn({ keepScreenOn }).catch(nothingLost)
}

async function lightNow(): Promise<number | null> {
  try {
    return (await wx.getScreenBrightness()).value
  } catch {
    return null
  }
}

/** Some phones allow neither; the code shows all the same. */
function nothingLost(): void {}
