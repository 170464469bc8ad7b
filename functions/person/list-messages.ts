import { listMessages as contract } from '@linli/shared/person/list-messages'
import { asc, count, desc } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { isShownTo } from '../_kit/inbox.ts'
import { message } from '../_kit/tables.ts'
import { countUnread } from './queries.ts'

export const listMessages = handle(contract, async (ctx, input) => {
  const mine = isShownTo(ctx.person.personId, ctx.now)
  const [counted] = await ctx.db.select({ total: count() }).from(message).where(mine)
  const rows = await ctx.db
    .select()
    .from(message)
    .where(mine)
    .orderBy(desc(message.writtenAt), asc(message.messageId))
    .offset(input.skip)
    .limit(input.most)
  return {
    unread: await countUnread(ctx.db, ctx.person.personId, ctx.now),
    total: counted?.total ?? 0,
    messages: rows.map(shown),
  }
})

function shown(row: typeof message.$inferSelect) {
  const { personId: _, aboutPersonId: _about, expiresAt: _expires, ...rest } = row
  return {
    ...rest,
    startsAt: row.startsAt?.toISOString() ?? null,
    writtenAt: row.writtenAt.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  }
}
