// A screenshot with 256 colours: a third of the size, and nobody sees it on flat surfaces and letters.
import { crc32, deflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/** @param page any page: it takes the picture apart, which Node cannot. */
export async function smallPng(page: Page, png: Buffer): Promise<Buffer> {
  const { width, height, dataUrl } = await page.evaluate(pixelsOf, png.toString('base64'))
  const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64')
  const pixels = Array.from({ length: width * height }, (_, at) => bytes.readUIntBE(at * 4, 3))
  const palette = frequent(pixels)
  const nearest = new Map(palette.map((color, index) => [color, index]))
  const lines = Buffer.alloc((width + 1) * height)
  for (const [at, color] of pixels.entries()) {
    const index = nearest.get(color) ?? closest(palette, color)
    nearest.set(color, index)
    lines[at + Math.floor(at / width) + 1] = index
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const colors = Buffer.from(palette.flatMap(parts))
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', head),
    chunk('PLTE', colors),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

// As one text: a list of a million numbers takes ten seconds to cross over.
async function pixelsOf(base64: string) {
  const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes]))
  const { width, height } = bitmap
  const pencil = new OffscreenCanvas(width, height).getContext('2d')
  pencil?.drawImage(bitmap, 0, 0)
  const data = pencil?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()
  const reader = new FileReader()
  const read = new Promise((resolve) => reader.addEventListener('load', resolve))
  reader.readAsDataURL(new Blob([data]))
  await read
  return { width, height, dataUrl: String(reader.result) }
}

// The most frequent first, but none beside one that is taken, so that a rare colour keeps its place.
function frequent(pixels: number[]): number[] {
  const counts = new Map<number, number>()
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1)
  const palette: number[] = []
  for (const [color] of [...counts].sort(([, one], [, other]) => other - one)) {
    if (palette.length < 256 && palette.every((taken) => distance(taken, color) > 80)) {
      palette.push(color)
    }
  }
  return palette
}

function closest(palette: number[], color: number): number {
  const far = palette.map((each) => distance(each, color))
  return far.indexOf(Math.min(...far))
}

function distance(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16)
  const green = ((one >> 8) & 255) - ((other >> 8) & 255)
  const blue = (one & 255) - (other & 255)
  return red * red + green * green + blue * blue
}

function parts(color: number): number[] {
  return [color >> 16, (color >> 8) & 255, color & 255]
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
