// A claim as a card of 我的住户: which door, how it stands, and what can be done with it.
import { dateIn } from '@linli/shared/day'
import { ticketOf } from '@linli/shared/household/claim'
import type { OwnClaim } from '@linli/shared/household/household'
import { civilDay } from '../../lib/when.ts'
import { plainName } from '../../lib/words.ts'

export interface ClaimCard {
  key: string
  compound: string
  door: string
  isInvented: boolean
  chip: string
  tone: 'done' | 'wait' | 'calm'
  lines: string[]
  /** What its button says; empty where nothing is left to do. */
  act: string
}

const why: Record<NonNullable<OwnClaim['reason']>, string> = {
  noSlip: '没有纸条，请社区核对。',
  doorTaken: '这一户已经有人验证，您要进来，由社区核对。',
  otherDoor: '您在这个小区已有一户，第二户由社区核对。',
}

export function cardOf(claim: OwnClaim): ClaimCard {
  const { claimId, standing, compound, door, isInvented } = claim
  return {
    ...{ key: claimId, compound: plainName(compound), door, isInvented },
    ...shown(claim),
    act: standing === 'member' ? '我搬走了' : standing === 'waiting' ? '撤回' : '',
  }
}

function shown(claim: OwnClaim): Pick<ClaimCard, 'chip' | 'tone' | 'lines'> {
  const { standing, reason, decidedAt, words, adults, claimId, officePhone } = claim
  const call = officePhone ? `社区电话 ${officePhone}。` : ''
  if (standing === 'member') {
    const since = decidedAt ? `${civilDay(dateIn(decidedAt))} 验证。` : ''
    return { chip: '已验证', tone: 'done', lines: [since, shared(adults)] }
  }
  if (standing === 'waiting') {
    const ticket = `办理号 ${ticketOf(claimId)}。到社区报这个号，带上能说明您住这里的东西。`
    return { chip: '等社区核对', tone: 'wait', lines: [reason ? why[reason] : '', ticket, call] }
  }
  const because = words ? `社区说：${words}` : ''
  const chip = standing === 'refused' ? '没有通过' : '已搬走'
  return { chip, tone: 'calm', lines: [because, standing === 'refused' ? call : ''] }
}

/** Who of them votes, and what, nobody is told. */
function shared(adults: number): string {
  return adults > 1
    ? `这一户验证了 ${adults} 位大人，合用一票，谁都可以投、可以改。`
    : '这一户现在只有您验证，一户一票。'
}
