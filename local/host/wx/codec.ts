import { api } from './call.ts'

export const codec = {
  getRandomValues: api('getRandomValues', ({ length }: { length: number }) => ({
    randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer,
  })),
  arrayBufferToBase64: (buffer: ArrayBuffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))),
  base64ToArrayBuffer: (text: string) =>
    Uint8Array.from(atob(text), (each) => each.charCodeAt(0)).buffer,
}
