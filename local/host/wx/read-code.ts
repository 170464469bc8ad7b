// Loaded at the first scan only: finds a QR code in pixels.
import jsQR from 'jsqr'

export function readCode({ data, width, height }: ImageData): string | undefined {
  return jsQR(data, width, height)?.data
}
