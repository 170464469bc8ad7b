// 长辈模式: larger text, kept on this phone, beside WeChat's own font size. Pages hand the result to
// page-meta; everything that scales is in rem.
const key = 'isElder'
const ordinary = 16
const larger = 1.4

export interface TextSize {
  rootFontSize: string
  isElder: boolean
}

/** Whoever chose even larger text in WeChat keeps it. */
export function textSize(): TextSize {
  const isElder = wx.getStorageSync(key) === true
  if (!isElder) return { rootFontSize: 'system', isElder }
  const chosen = wx.getAppBaseInfo().fontSizeScaleFactor ?? 1
  return { rootFontSize: `${ordinary * Math.max(larger, chosen)}px`, isElder }
}

export function turnElder(on: boolean): TextSize {
  wx.setStorageSync(key, on)
  return textSize()
}
