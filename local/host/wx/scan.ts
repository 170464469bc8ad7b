// wx.scanCode: a sheet that reads the pixels of another phone, of a picture, or takes text.
import { button, element } from '../frame/element.ts'
import { openLayer } from '../frame/layers.ts'
import { ApiFailure, api } from './call.ts'

export type PhoneCamera = {
  targets(): { key: string; label: string }[]
  capture(key: string): Promise<ImageData>
}

type Scan = { result: string; scanType: string; charSet: string; path: string; rawData: string }
type Reader = { readCode(pixels: ImageData): string | undefined }

const aimHere = '对准另一台手机上的码'
const noOther = '旁边没有别的手机'
const patience = 3000
const pause = 250
let answerOpen: ((text: string) => void) | undefined

/** Answers the scanner that stands open, if one does. */
export function scanText(text: string): boolean {
  const answer = answerOpen
  answer?.(text)
  return answer !== undefined
}

const loadReader = () => import(new URL('read-code.js', document.baseURI).href) as Promise<Reader>

function camera(): PhoneCamera | undefined {
  return (window.parent as Window & { phoneCamera?: PhoneCamera }).phoneCamera
}

function scan(): Promise<Scan> {
  return new Promise((resolve, reject) => {
    const note = element('p', { class: 'scan-note', role: 'status' })
    const say = (text: string) => {
      note.textContent = text
    }
    const finish = (text: string) => {
      close()
      const rawData = btoa(String.fromCharCode(...new TextEncoder().encode(text)))
      resolve({ result: text, scanType: 'QR_CODE', charSet: 'utf-8', path: '', rawData })
    }
    const cancel = () => {
      close()
      reject(new ApiFailure('cancel'))
    }
    const close = () => {
      answerOpen = undefined
      layer.close()
    }
    const others = targets(say, finish)
    const layer = openLayer(
      'sheet scanner',
      element('h2', { class: 'scan-title' }, others.length > 0 ? aimHere : noOther),
      ...others,
      note,
      upload(say, finish),
      paste(finish),
      button('scan-row scan-cancel', '取消', cancel),
    )
    layer.element.ariaLabel = '扫一扫'
    answerOpen = finish
  })
}

type Say = (text: string) => void

function targets(say: Say, finish: Say): HTMLElement[] {
  return (camera()?.targets() ?? []).map(({ key, label }) => {
    const target = button('scan-target', label, () => aim(key, label, say, finish))
    target.ariaLabel = `对准:${label}`
    return target
  })
}

async function aim(key: string, label: string, say: Say, finish: Say) {
  const from = camera()
  const until = performance.now() + patience
  say(`正在对准${label}…`)
  const { readCode } = await loadReader()
  while (from && performance.now() < until) {
    const text = readCode(await from.capture(key))
    if (text) return finish(text)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  say(`${label}的屏幕上没有找到二维码,请重新选择`)
}

function upload(say: Say, finish: Say): HTMLElement {
  const field = element('input', { type: 'file', accept: 'image/*' }) as HTMLInputElement
  field.addEventListener('change', async () => {
    const file = field.files?.[0]
    if (!file) return
    const text = await readPicture(file).catch(() => undefined)
    field.value = ''
    if (text) finish(text)
    else say('这张图片里没有找到二维码,请重新选择')
  })
  return element('label', { class: 'scan-row scan-upload' }, '用一张图片', field)
}

async function readPicture(file: File): Promise<string | undefined> {
  const bitmap = await createImageBitmap(file)
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d')
  context?.drawImage(bitmap, 0, 0)
  const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height)
  const { readCode } = await loadReader()
  return pixels && readCode(pixels)
}

function paste(finish: Say): HTMLElement {
  const field = element('input', { 'aria-label': '文字', placeholder: '粘贴文字' })
  const send = button('scan-send', '确定', () => {
    const text = (field as HTMLInputElement).value.trim()
    if (text) finish(text)
  })
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') send.click()
  })
  return element('div', { class: 'scan-row scan-paste' }, field, send)
}

export const scanning = { scanCode: api('scanCode', scan) }
