import { hash } from 'node:crypto'
import { cardAddress } from '@linli/shared/activity/member-code'
import { showCardSheet as contract } from '@linli/shared/activity/show-card-sheet'
import { and, eq, isNull } from 'drizzle-orm'
import { handleWith } from '../_kit/host.ts'
import { place } from '../place/tables.ts'
import { cardSheet, paperCard } from './tables.ts'

/** The key is 128 random bits and lapses; whoever has it was given it by the organizer. */
export const showCardSheet = handleWith(['origin'], contract, async (ctx, { communityId, key }) => {
  const keyDigest = hash('sha256', Buffer.from(key, 'base64url'), 'buffer')
  const [found] = await ctx.db
    .select()
    .from(cardSheet)
    .innerJoin(
      paperCard,
      and(eq(paperCard.communityId, communityId), eq(paperCard.cardId, cardSheet.cardId)),
    )
    .innerJoin(place, and(eq(place.communityId, communityId), eq(place.placeId, communityId)))
    .where(
      and(
        eq(cardSheet.communityId, communityId),
        eq(cardSheet.keyDigest, keyDigest),
        isNull(paperCard.endedAt),
      ),
    )
  if (!found) throw ctx.failure('notFound')
  if (found.card_sheet.expiresAt <= ctx.now) throw ctx.failure('activity.sheetExpired')
  const { name: community, isInvented, office, officePhone } = found.place
  const address = cardAddress(ctx.settings.origin, found.card_sheet.code.toString('base64url'))
  return { address, name: found.paper_card.name, community, isInvented, office, officePhone }
})
