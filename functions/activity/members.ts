/** Who stands behind what the organizer scanned. */
import type { MemberWay } from '@linli/shared/activity/member-code'
import { and, eq } from 'drizzle-orm'
import { hasConsent } from '../_kit/consent.ts'
import type { Failure } from '../_kit/failure.ts'
import type { Database } from '../_kit/world.ts'
import { digestOfCard, type MyCode, readMyCode } from './member-code.ts'
import { paperCard } from './tables.ts'

export interface Member {
  personId: string
  /** Given on the card; who shows 我的码 may have left one elsewhere, or none. */
  name: string | null
  unit: string | null
  cardId: string | null
  /** Has 我的 to be told in. */
  hasPhone: boolean
}

type Code =
  | 'activity.memberCodeForged'
  | 'activity.memberCodeExpired'
  | 'activity.memberCodeAhead'
  | 'activity.memberWithoutConsent'
  | 'activity.cardUnknown'
  | 'activity.cardEnded'

interface Asking<C extends Code> {
  db: Database
  now: Date
  settings: { signInKeys: ReadonlyMap<number, Buffer> }
  failure(code: C): Failure
}

/** @throws Failure when the code is not good now. */
export async function memberOf(
  ctx: Asking<Code>,
  communityId: string,
  { way, code }: { way: MemberWay; code: string },
): Promise<Member> {
  if (way === 'card') return holderOf(ctx, communityId, code)
  const personId = personOf(ctx, code)
  if (!(await hasConsent(ctx.db, personId, 'signIn')))
    throw ctx.failure('activity.memberWithoutConsent')
  return { personId, name: null, unit: null, cardId: null, hasPhone: true }
}

/** @throws Failure when it is not a good 我的码. */
export function personOf(
  ctx: Omit<
    Asking<'activity.memberCodeForged' | 'activity.memberCodeExpired' | 'activity.memberCodeAhead'>,
    'db'
  >,
  code: string,
): string {
  const read = readMyCode(ctx.settings.signInKeys, code, ctx.now.getTime())
  if (read.verdict === 'good') return read.personId
  throw ctx.failure(refusals[read.verdict])
}

const refusals: Record<
  Exclude<MyCode['verdict'], 'good'>,
  'activity.memberCodeForged' | 'activity.memberCodeExpired' | 'activity.memberCodeAhead'
> = {
  forged: 'activity.memberCodeForged',
  expired: 'activity.memberCodeExpired',
  ahead: 'activity.memberCodeAhead',
}

/** A card of another community is as unknown here as one that nobody issued. */
async function holderOf(ctx: Asking<Code>, communityId: string, code: string): Promise<Member> {
  const digest = digestOfCard(code)
  if (!digest) throw ctx.failure('activity.memberCodeForged')
  const isIt = and(eq(paperCard.communityId, communityId), eq(paperCard.codeDigest, digest))
  const [card] = await ctx.db.select().from(paperCard).where(isIt)
  if (!card) throw ctx.failure('activity.cardUnknown')
  if (card.endedAt) throw ctx.failure('activity.cardEnded')
  const { personId, name, unit, cardId, hasPhone } = card
  return { personId, name, unit, cardId, hasPhone }
}
