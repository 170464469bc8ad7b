// A claim as a line of the queue, and the reasons that are said most.
import { dateIn } from '@linli/shared/day'
import { ticketOf } from '@linli/shared/household/claim'
import type { listClaims } from '@linli/shared/household/list-claims'
import type { OutputOf } from '@linli/shared/operation'
import { civilDay } from '../../lib/when.ts'

type Claim = OutputOf<typeof listClaims>['claims'][number]

export const refusals = ['不住这一户', '没有来核对', '重复申请了']
export const endings = ['已经搬走', '登记错了', '房子换了住户']

const why: Record<NonNullable<Claim['reason']>, string> = {
  noSlip: '没有纸条，当面核对',
  doorTaken: '持纸条上的码；这一户已有人验证',
  otherDoor: '持纸条上的码；本人在这个小区还有一户',
}

export function lineOf({ claimId, door, reason, adults, askedAt, decidedAt, way }: Claim) {
  const others = adults > 0 ? `这一户已验证 ${adults} 位` : '这一户还没有人验证'
  const how = way === 'slip' && reason === null ? '凭纸条验证' : '由社区核对'
  return {
    claimId,
    door,
    ticket: ticketOf(claimId),
    why: reason ? why[reason] : '',
    others,
    asked: `${civilDay(dateIn(askedAt))} 申请`,
    since: decidedAt ? `${civilDay(dateIn(decidedAt))} ${how}` : '',
    /** Somebody is there already: a person must look at both. */
    isConflict: reason === 'doorTaken' || reason === 'otherDoor' || (reason !== null && adults > 0),
  }
}
