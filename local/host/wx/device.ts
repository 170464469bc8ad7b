// What the phone says about itself.
import { phone } from '../runtime/phone.ts'
import { top } from '../runtime/stack.ts'
import { api } from './call.ts'

const statusBarHeight = 44
const standardFont = 16

function windowInfo() {
  const { innerWidth, innerHeight, devicePixelRatio } = window
  const phoneLike = innerWidth < 600
  const bar = phoneLike ? statusBarHeight : 0
  const bottom = innerHeight - (phoneLike ? 34 : 0)
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    windowWidth: innerWidth,
    windowHeight: top()?.scroller.clientHeight ?? innerHeight,
    statusBarHeight: bar,
    screenTop: bar + 44,
    safeArea: {
      left: 0,
      right: innerWidth,
      top: bar,
      bottom,
      width: innerWidth,
      height: bottom - bar,
    },
  }
}

function appBaseInfo() {
  return {
    SDKVersion: '3.8.12',
    version: '8.0.60',
    language: 'zh_CN',
    theme: 'light',
    host: { env: 'WeChat' },
    enableDebug: false,
    fontSizeSetting: standardFont * phone.fontScale,
    fontSizeScaleFactor: phone.fontScale,
  }
}

const deviceInfo = () => ({
  brand: 'browser',
  model: 'browser host',
  platform: window.innerWidth < 600 ? 'ios' : 'windows',
  system: 'browser host',
  benchmarkLevel: -1,
  abi: '',
})

const systemSetting = () => ({
  bluetoothEnabled: false,
  locationEnabled: phone.place !== null,
  wifiEnabled: phone.online,
  deviceOrientation: 'portrait',
})

const systemInfo = () => ({
  ...windowInfo(),
  ...appBaseInfo(),
  ...deviceInfo(),
  ...systemSetting(),
})

export const device = {
  getWindowInfo: windowInfo,
  getAppBaseInfo: appBaseInfo,
  getDeviceInfo: deviceInfo,
  getSystemSetting: systemSetting,
  getSystemInfoSync: systemInfo,
  getSystemInfo: api('getSystemInfo', systemInfo),
  getMenuButtonBoundingClientRect: () => {
    const {
      left,
      top: y,
      right,
      bottom,
      width,
      height,
    } = document.querySelector('.capsule')?.getBoundingClientRect() ?? new DOMRect()
    return { left, top: y, right, bottom, width, height }
  },
  setKeepScreenOn: api('setKeepScreenOn', ({ keepScreenOn }: { keepScreenOn: boolean }) => {
    phone.staysOn = keepScreenOn
  }),
  setScreenBrightness: api('setScreenBrightness', ({ value }: { value: number }) => {
    phone.brightness = value
  }),
  getScreenBrightness: api('getScreenBrightness', () => ({ value: phone.brightness })),
  vibrateShort: api('vibrateShort', () => {}),
  makePhoneCall: api('makePhoneCall', ({ phoneNumber }: { phoneNumber: string }) => {
    console.info(`makePhoneCall ${phoneNumber}`)
  }),
  setClipboardData: api('setClipboardData', ({ data }: { data: string }) => {
    clipboard = data
  }),
  getClipboardData: api('getClipboardData', () => ({ data: clipboard })),
}

let clipboard = ''
