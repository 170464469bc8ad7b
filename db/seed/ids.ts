import { createHash } from 'node:crypto'
import { uuidOfBytes } from '../../functions/_kit/ids.ts'

/** The same words give the same id on every machine, so that seeding again changes nothing. */
export function seedId(...words: string[]): string {
  return uuidOfBytes(seedBytes(...words), 8)
}

/** Sixteen bytes that only depend on the words. */
export function seedBytes(...words: string[]): Buffer {
  return createHash('sha256')
    .update(['linli seed', ...words].join('\0'))
    .digest()
    .subarray(0, 16)
}

/** 演示·春晖物业, which serves 梧桐里小区; property staff there are its. */
export const companyId = seedId('company', '演示·春晖物业')
