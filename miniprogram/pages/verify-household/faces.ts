// How proving one’s household ends, in words.
import { ticketOf } from '@linli/shared/household/claim'
import type { Face, StopLine } from '../../lib/faces.ts'

export const memberFace: Face = {
  tone: 'done',
  icon: 'check',
  title: '已验证这一户',
  lines: ['可以替这一户给物业打分，一户一票。', '搬走了，在“我的住户”里说一声。'],
}

export function waitingFace(claimId: string): Face {
  return {
    tone: 'wait',
    icon: 'clock',
    title: '码是对的，等社区核对',
    lines: [
      '这一户已经有人验证，或者您在这里还有一户。',
      `办理号 ${ticketOf(claimId)}，社区核对后告诉您。`,
    ],
  }
}

export function askedFace(claimId: string): Face {
  return {
    tone: 'wait',
    icon: 'clock',
    title: '已交给社区核对',
    lines: [
      `办理号 ${ticketOf(claimId)}，到社区报这个号。`,
      '带上能说明您住这里的东西，结果会告诉您。',
    ],
  }
}

export const notAgreed: StopLine = {
  tone: 'plain',
  icon: 'info',
  text: '您没有同意，这次不记。想好了可以再按。',
}
