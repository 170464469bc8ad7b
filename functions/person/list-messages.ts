import { listMessages as contract } from '@linli/shared/person/list-messages'
import { asc, count, desc, eq } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { message } from '../_kit/tables.ts'
import { countUnread } from './queries.ts'

export const listMessages = handle(contract, async (ctx, input) => {
  const mine = eq(message.personId, ctx.person.personId)
  const [counted] = await ctx.db.select({ total: count() }).from(message).where(mine)
  const rows = await ctx.db
    .select()
    .from(message)
    .where(mine)
    .orderBy(desc(message.writtenAt), asc(message.messageId))
    .offset(input.skip)
    .limit(input.most)
  return {
    unread: await countUnread(ctx.db, ctx.person.personId),
    total: counted?.total ?? 0,
    messages: rows.map(({ personId: _, aboutPersonId: _about, writtenAt, readAt, ...row }) => ({
      ...row,
      writtenAt: writtenAt.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    })),
  }
})
