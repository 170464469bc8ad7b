import { readMessages as contract } from '@linli/shared/person/read-messages'
import { and, isNull, lte } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { isShownTo } from '../_kit/inbox.ts'
import { message } from '../_kit/tables.ts'
import { countUnread } from './queries.ts'

export const readMessages = handle(contract, async (ctx, input) => {
  const { personId } = ctx.person
  const isMeant = and(isShownTo(personId, ctx.now), isNull(message.readAt))
  await ctx.db
    .update(message)
    .set({ readAt: ctx.now })
    .where(and(isMeant, lte(message.writtenAt, new Date(input.until))))
  // Concerns nobody but the reader: it stands in their own part of the ledger.
  await ctx.record({ communityId: personId, subjectId: personId })
  return { unread: await countUnread(ctx.db, personId, ctx.now) }
})
