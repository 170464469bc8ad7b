/** Which of WeChat's privacy interfaces the mini-program uses, read from its code and templates. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Interface, interfaces } from '../../functions/http-public/privacy/interfaces.ts'
import { listFiles } from '../miniprogram/build.ts'

/**
 * As WeChat lists them in the manual of 用户隐私保护指引 (read in reprints, 2026-11), and scanning, which WeChat
 * does itself and which people ask about.
 */
const ofScripts = [
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
]

const ofTemplates =
  /open-type="(getPhoneNumber|getRealtimePhoneNumber|chooseAvatar|getUserInfo)"|<(camera|live-pusher|map)\b|type="(nickname)"/g

export function interfacesUsed(source: string): string[] {
  const used = listFiles(source).flatMap((file) => {
    if (/(?<!\.d)\.ts$/.test(file)) return inScript(readFileSync(join(source, file), 'utf8'))
    return file.endsWith('.wxml') ? inTemplate(readFileSync(join(source, file), 'utf8')) : []
  })
  return [...new Set(used)].sort()
}

function inScript(text: string): string[] {
  const called = [...text.matchAll(/\bwx\.(\w+)/g)].map(([, name = '']) => name)
  return called.filter((name) => ofScripts.includes(name))
}

function inTemplate(text: string): string[] {
  return [...text.matchAll(ofTemplates)].flatMap(([, ...names]) => names.filter(Boolean))
}

export function misdeclared(used: readonly string[], told: readonly Interface[] = interfaces) {
  const names = told.map(({ name }) => name)
  return [
    ...used
      .filter((name) => !names.includes(name))
      .map((name) => `the mini-program uses ${name}, which the privacy guide does not tell`),
    ...names
      .filter((name) => !used.includes(name))
      .map((name) => `the privacy guide tells ${name}, which the mini-program does not use`),
  ]
}
