// A sheet of slips that was made, in the words of its page, and why one was not.
import type { issueSlips } from '@linli/shared/household/issue-slips'
import type { OutputOf } from '@linli/shared/operation'
import { clockTime } from '@linli/shared/time'
import type { StopLine } from '../../lib/faces.ts'
import { civilDay } from '../../lib/when.ts'

export interface Made {
  name: string
  slips: number
  replaced: number
  until: string
  valid: string
}

export function madeOf(name: string, sheet: OutputOf<typeof issueSlips>): Made {
  const { slips, replaced, opensUntil, validUntil } = sheet
  return { name, slips, replaced, until: clockTime(opensUntil), valid: civilDay(validUntil) }
}

/** Codes that could be guessed would be no codes. */
export const noKey: StopLine = {
  tone: 'soon',
  icon: 'refuse',
  text: '这部手机的微信太旧，做不出安全的码。请升级微信，或换一部手机再印。',
}

export const notCopied: StopLine = {
  tone: 'soon',
  icon: 'refuse',
  text: '没有复制成，请再按一次。链接也写在上面。',
}
