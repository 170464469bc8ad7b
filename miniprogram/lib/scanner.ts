// Opens WeChat's scanner and brings what it read to the page that it is for.
import { readAddress } from '@linli/shared/activity/sign-in-code'
import { readInvitation } from '@linli/shared/grant/invitation'
import { readSlip } from '@linli/shared/household/slip'
import { goTo, paths, replaceBy } from './roads.ts'

export type ScanPage = typeof paths.scan | typeof paths.invitation | typeof paths.verifyHousehold

/** @param expected the page for a text that is no code of linli. */
export async function scan(
  from: 'page' | 'scanPage' = 'page',
  expected: ScanPage = paths.scan,
): Promise<void> {
  const text = await readCode()
  if (text === null) return
  const go = from === 'page' ? goTo : replaceBy
  go(pageFor(text) ?? expected, { text })
}

/** @returns null when the text belongs to no page. */
export function pageFor(text: string): ScanPage | null {
  if (readSlip(text)) return paths.verifyHousehold
  if (readInvitation(text)) return paths.invitation
  return readAddress(text) ? paths.scan : null
}

/** @returns null when the person closed the scanner, '' when it could not be opened. */
export async function readCode(): Promise<string | null> {
  try {
    const { result } = await wx.scanCode({ scanType: ['qrCode'] })
    return result
  } catch (error) {
    return String((error as { errMsg?: string }).errMsg).includes('cancel') ? null : ''
  }
}
