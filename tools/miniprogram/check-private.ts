// What WeChat refuses at run time when app.json does not declare it: interfaces that touch what is a person's own.
import type { AppConfig, Problem, Project } from './walk.ts'

/**
 * As WeChat lists them in the manual of 用户隐私保护指引 (read in reprints, 2026-11), and scanning, which WeChat
 * does itself and which people ask about.
 */
export const privateNames: ReadonlySet<string> = new Set([
  ...['scanCode', 'getClipboardData', 'setClipboardData', 'getUserInfo', 'getUserProfile'],
  ...['getLocation', 'getFuzzyLocation', 'startLocationUpdate', 'startLocationUpdateBackground'],
  ...['onLocationChange', 'choosePoi', 'chooseLocation', 'chooseAddress', 'chooseInvoice'],
  ...['chooseInvoiceTitle', 'getWeRunData', 'chooseLicensePlate', 'chooseImage', 'chooseMedia'],
  ...['chooseVideo', 'chooseMessageFile', 'startRecord', 'getRecorderManager', 'joinVoIPChat'],
  ...[
    'createVKSession',
    'createCameraContext',
    'openBluetoothAdapter',
    'createBLEPeripheralServer',
  ],
  ...['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum', 'addPhoneContact', 'chooseContact'],
  ...['addPhoneRepeatCalendar', 'addPhoneCalendar', 'onAccelerometerChange', 'startAccelerometer'],
  ...['onCompassChange', 'startCompass', 'onDeviceMotionChange', 'startDeviceMotionListening'],
  ...['onGyroscopeChange', 'startGyroscope', 'authorize', 'getPhoneNumber'],
])

/** Interfaces that WeChat refuses unless app.json lists them in requiredPrivateInfos. */
const listed = new Set([
  'chooseAddress',
  'chooseLocation',
  'choosePoi',
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
])

/** Those for which WeChat asks the person with a sentence of ours. */
const scopes: Readonly<Record<string, string>> = {
  getFuzzyLocation: 'scope.userFuzzyLocation',
  getLocation: 'scope.userLocation',
  startLocationUpdate: 'scope.userLocation',
  startLocationUpdateBackground: 'scope.userLocationBackground',
}

/** What the use of `wx.name` lacks in app.json. */
export function undeclared(app: AppConfig, name: string): string[] {
  const found: string[] = []
  if (listed.has(name) && !app.requiredPrivateInfos?.includes(name)) {
    found.push(`wx.${name} needs "${name}" in requiredPrivateInfos of app.json`)
  }
  const scope = scopes[name]
  if (scope && !app.permission?.[scope]?.desc) {
    found.push(`wx.${name} needs a sentence in permission["${scope}"].desc of app.json`)
  }
  if (privateNames.has(name) && app.__usePrivacyCheck__ !== true) {
    found.push(`wx.${name} needs "__usePrivacyCheck__": true in app.json`)
  }
  return found
}

/** What app.json declares and nothing uses: WeChat asks why in its review. */
export function idle({ app }: Project, used: ReadonlySet<string>): Problem[] {
  const file = 'app.json'
  const infos = (app.requiredPrivateInfos ?? [])
    .filter((name) => !used.has(name))
    .map((name) => `requiredPrivateInfos lists ${name}, which nothing uses`)
  const wanted = new Set([...used].map((name) => scopes[name]))
  const sentences = Object.keys(app.permission ?? {})
    .filter((scope) => !wanted.has(scope))
    .map((scope) => `permission has ${scope}, which nothing uses`)
  return [...infos, ...sentences].map((sentence) => ({ file, sentence }))
}
