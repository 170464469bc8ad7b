// Opens WeChat's scanner and brings what it read to the page that signs in.
import { goTo, paths, replaceBy } from './roads.ts'

export async function scanToSignIn(from: 'page' | 'scanPage' = 'page'): Promise<void> {
  const text = await readCode()
  if (text === null) return
  const go = from === 'page' ? goTo : replaceBy
  go(paths.scan, { text })
}

/** @returns null when the person closed the scanner, '' when it could not be opened. */
async function readCode(): Promise<string | null> {
  try {
    const { result } = await wx.scanCode({ scanType: ['qrCode'] })
    return result
  } catch (error) {
    return String((error as { errMsg?: string }).errMsg).includes('cancel') ? null : ''
  }
}
