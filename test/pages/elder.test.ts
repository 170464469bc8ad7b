import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { textSize, turnElder } from '../../miniprogram/lib/elder.ts'
import { fakeWx } from './wx.ts'

beforeEach(() => {
  fakeWx()
})
afterEach(() => vi.unstubAllGlobals())

test('ordinary text follows WeChat', () => {
  expect(textSize()).toEqual({ rootFontSize: 'system', isElder: false })
})

test('长辈模式 is kept on the phone and never makes text smaller than WeChat does', () => {
  expect(turnElder(true)).toEqual({ rootFontSize: '28px', isElder: true })
  expect(textSize()).toEqual({ rootFontSize: '28px', isElder: true })
  expect(turnElder(false)).toEqual({ rootFontSize: 'system', isElder: false })
})
