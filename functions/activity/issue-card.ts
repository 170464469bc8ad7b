import { hash, randomBytes } from 'node:crypto'
import { sheetAddress, sheetMinutes } from '@linli/shared/activity/card'
import { issueCard as contract } from '@linli/shared/activity/issue-card'
import { base64urlOfUuid } from '@linli/shared/base64url'
import type { ParsedInputOf } from '@linli/shared/operation'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '../_kit/ctx.ts'
import { handleWith } from '../_kit/host.ts'
import { derivedId } from '../_kit/ids.ts'
import { personOf } from './members.ts'
import { passRecords } from './pass-records.ts'
import { cardSheet, paperCard } from './tables.ts'

type Issuing = Ctx<typeof contract, 'signInKeys' | 'origin'>
type Input = ParsedInputOf<typeof contract>

const needs = ['signInKeys', 'origin'] as const

export const issueCard = handleWith(needs, contract, async (ctx, input) => {
  const { communityId, cardId, myCode, replaces } = input
  const before = replaces ? await endBefore(ctx, communityId, replaces) : null
  const member = myCode ? personOf(ctx, myCode) : null
  const personId = member ?? before?.personId ?? derivedId('paperCard', communityId, cardId)
  if (member && before) await passRecords(ctx.db, communityId, before.personId, member)
  const hasPhone = member !== null || (before?.hasPhone ?? false)
  const sheet = await write(ctx, input, { personId, hasPhone })
  await ctx.record({ communityId, subjectId: cardId })
  return { issuedAt: ctx.now.toISOString(), ...sheet }
})

/** The replaced card is void from this moment on, whoever holds it. */
async function endBefore(ctx: Issuing, communityId: string, cardId: string) {
  const isIt = and(eq(paperCard.communityId, communityId), eq(paperCard.cardId, cardId))
  const [card] = await ctx.db.select().from(paperCard).where(isIt).for('update')
  if (!card) throw ctx.failure('activity.cardUnknown')
  if (card.endedAt) throw ctx.failure('activity.cardEnded')
  await ctx.db.update(paperCard).set({ endedAt: ctx.now, endedBecause: 'replaced' }).where(isIt)
  return card
}

/** Two random keys: that of the card lasts and only its digest stays, that of the sheet lapses in half an hour. */
async function write(
  { db, now, person, settings, failure }: Issuing,
  { communityId, cardId, name, unit }: Input,
  whose: { personId: string; hasPhone: boolean },
) {
  const [code, key] = [randomBytes(16), randomBytes(16)]
  const written = await db
    .insert(paperCard)
    .values({
      ...{ communityId, cardId, name, unit, ...whose },
      ...{ codeDigest: digestOf(code), issuedBy: person.personId, issuedAt: now },
    })
    .onConflictDoNothing()
    .returning({ cardId: paperCard.cardId })
  if (written.length === 0) throw failure(await whyNot(db, communityId, cardId))
  const expiresAt = new Date(now.getTime() + sheetMinutes * 60_000)
  await db
    .insert(cardSheet)
    .values({ communityId, keyDigest: digestOf(key), cardId, code, expiresAt })
  const address = sheetAddress(
    settings.origin,
    base64urlOfUuid(communityId),
    key.toString('base64url'),
  )
  return { sheetAddress: address, expiresAt: expiresAt.toISOString() }
}

async function whyNot(db: Issuing['db'], communityId: string, cardId: string) {
  const isIt = and(eq(paperCard.communityId, communityId), eq(paperCard.cardId, cardId))
  const taken = await db.select({ cardId: paperCard.cardId }).from(paperCard).where(isIt)
  return taken.length > 0 ? 'idReused' : 'activity.cardStands'
}

function digestOf(key: Buffer): Buffer {
  return hash('sha256', key, 'buffer')
}
