/** Members whom the organizer signs in: those who show 我的码, and holders of a paper card. */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { issueCard } from '@linli/shared/activity/issue-card'
import { type MemberWay, myCodeSlotAt } from '@linli/shared/activity/member-code'
import { makeMyCodes } from '../../functions/activity/member-code.ts'
import type { Caller } from '../support/caller.ts'
import { openActivityAt } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'
import type { Site } from '../support/places.ts'

export function myCodeOf(lane: Lane, { personId }: { personId: string }, secondsAgo = 0): string {
  const slot = myCodeSlotAt(lane.now().getTime() - secondsAgo * 1000)
  const [code] = makeMyCodes(lane.settings.signInKeys, personId, slot, 1)
  if (!code) throw new Error('No code was made.')
  return code
}

export interface Card {
  communityId: string
  cardId: string
  personId: string
  code: string
}

/** Put there, as if printed long ago: its code is what only the paper has. */
export async function aCard(lane: Lane, { communityId }: Pick<Site, 'communityId'>): Promise<Card> {
  const [cardId, personId, code] = [randomUUID(), randomUUID(), randomBytes(16)]
  const digest = createHash('sha256').update(code).digest()
  await lane.owner.query(
    `insert into linli.paper_card
       (community_id, card_id, person_id, code_digest, name, has_phone, issued_by, issued_at)
     values ($1, $2, $3, $4, '演示·罗奶奶', false, $5, $6)`,
    [communityId, cardId, personId, digest, randomUUID(), lane.now()],
  )
  return { communityId, cardId, personId, code: code.toString('base64url') }
}

export async function endIt(lane: Lane, { cardId }: { cardId: string }): Promise<void> {
  const sql = `update linli.paper_card set ended_at = $2, ended_because = 'lost' where card_id = $1`
  await lane.owner.query(sql, [cardId, lane.now()])
}

export function cardFor(at: { communityId: string }, name = '演示·罗奶奶') {
  const { communityId } = at
  const whose = { name, unit: null, myCode: null, replaces: null, hasSigned: true as const }
  return { communityId, cardId: randomUUID(), ...whose }
}

export function issue(worker: Caller, at: { communityId: string }, name?: string) {
  return worker.call(issueCard, cardFor(at, name))
}

export function scanned(
  at: { communityId: string; activityId: string },
  way: MemberWay,
  code: string,
) {
  const { communityId, activityId } = at
  return { communityId, activityId, checkInId: randomUUID(), way, code }
}

/** For examples: somebody new shows their phone at an activity of that site. */
export async function aScanIn(lane: Lane, site: Site) {
  const member = await lane.aPerson('partyMember')
  return scanned(await openActivityAt(lane, site), 'myCode', myCodeOf(lane, member))
}
