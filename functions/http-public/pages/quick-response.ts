/** A text as a QR code, drawn as one path: dark runs of each line, with the four modules of margin it needs. */
import qrcode from 'qrcode-generator'

const margin = 4

export function quickResponse(text: string): { size: number; path: string } {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  const runs: string[] = []
  for (let row = 0; row < count; row += 1) {
    let column = 0
    while (column < count) {
      let length = 0
      while (column + length < count && code.isDark(row, column + length)) length += 1
      if (length > 0) runs.push(`M${column + margin} ${row + margin}h${length}v1h-${length}z`)
      column += Math.max(1, length)
    }
  }
  return { size: count + 2 * margin, path: runs.join('') }
}
