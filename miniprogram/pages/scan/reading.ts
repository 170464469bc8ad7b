// What a scanned text is: a sign-in code with its moment, what belongs to another page, or nothing of ours.
import { lateHours } from '@linli/shared/activity/by-hand'
import { readMemberCode } from '@linli/shared/activity/member-code'
import { readAddress, type ScannedCode } from '@linli/shared/activity/sign-in-code'
import { now } from '../../lib/clock.ts'
import { type Face, faceOfSentence } from '../../lib/faces.ts'
import { decoded } from '../../lib/roads.ts'
import { pageFor, type ScanPage } from '../../lib/scanner.ts'
import { noScan, notASignInCode } from '../../lib/sentences.ts'
import { forOrganizers } from './faces.ts'

/** `q` and the second of the scan come from WeChat's own scanner, `text` from the one in linli. */
export type Query = { q?: string; scancode_time?: string; text?: string }

export type Scanned = { code: ScannedCode; scannedAt: number }

type Read =
  | ({ is: 'signIn' } & Scanned)
  | { is: 'elsewhere'; page: ScanPage; text: string }
  | { is: 'other'; face: Face }

export function readScan(query: Query): Read {
  const text = decoded(query.q ?? query.text)
  const code = readAddress(text)
  if (code) return { is: 'signIn', code, scannedAt: scanTime(query.scancode_time) }
  const page = pageFor(text)
  if (page) return { is: 'elsewhere', page, text }
  if (readMemberCode(text)) return { is: 'other', face: forOrganizers }
  return { is: 'other', face: faceOfSentence(text ? notASignInCode : noScan) }
}

/** The mini-program may open long after the scan; a second that cannot be is not believed. */
function scanTime(seconds: string | undefined): number {
  const at = Number(seconds) * 1000
  const isPossible = at <= now() && now() - at < lateHours * 3_600_000
  return isPossible ? at : now()
}
