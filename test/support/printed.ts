/** What a printer would get: a PDF that Chromium wrote, read back. */
import { inflateSync } from 'node:zlib'

/** Of each page, in points. */
export function pageSizes(pdf: Buffer): string[] {
  const pages = [...objectsOf(pdf).values()].filter((object) => /\/Type \/Page\b(?!s)/.test(object))
  return pages.map((object) => {
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(object) ?? []
    return `${Math.round(Number(width))} x ${Math.round(Number(height))}`
  })
}

/** Fonts whose outlines are not in the file, so that paper may show something else. Type 3 fonts draw their own. */
export function fontsWithoutOutlines(pdf: Buffer): string[] {
  const objects = objectsOf(pdf)
  const fonts = [...objects.values()].filter((object) =>
    /\/Subtype \/CIDFontType|\/TrueType/.test(object),
  )
  return fonts.filter((font) => {
    const [, descriptor = ''] = /\/FontDescriptor (\d+) 0 R/.exec(font) ?? []
    return !/\/FontFile[23]? /.test(objects.get(descriptor) ?? '')
  })
}

/** How many characters are shown, and how many of them as glyph 0: the box for what a font does not have. */
export function glyphsOf(pdf: Buffer): { shown: number; missing: number } {
  const objects = objectsOf(pdf)
  const fonts = new Map(
    [...pdf.toString('latin1').matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const isBytes = /\/Subtype \/Type3/.test(objects.get(id) ?? '')
      return [name, isBytes ? 2 : 4] as const
    }),
  )
  const codes = streamsOf(pdf).flatMap((stream) => {
    let digits = 4
    return [...stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj/g)].flatMap(
      ([, font, text]) => {
        if (font) digits = fonts.get(font) ?? 4
        return text?.match(new RegExp(`.{${digits}}`, 'g')) ?? []
      },
    )
  })
  return { shown: codes.length, missing: codes.filter((code) => /^0+$/.test(code)).length }
}

function objectsOf(pdf: Buffer): Map<string, string> {
  const found = pdf.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)
  return new Map([...found].map(([, id = '', object = '']) => [id, object]))
}

function streamsOf(pdf: Buffer): string[] {
  const found = pdf.toString('latin1').matchAll(/\/FlateDecode[\s\S]{0,60}?stream\r?\n/g)
  return [...found].flatMap(({ index, 0: head }) => {
    const start = index + head.length
    try {
      return [inflateSync(pdf.subarray(start, pdf.indexOf('endstream', start))).toString('latin1')]
    } catch {
      // Outlines of a font may hold the words that a stream begins with.
      return []
    }
  })
}
