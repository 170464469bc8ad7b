import { sendDoorFile as contract } from '@linli/shared/household/send-door-file'
import { count } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { isOfFile } from './file.ts'
import { doorFilePiece } from './tables.ts'

export const sendDoorFile = handle(contract, async (ctx, { base64, ...piece }) => {
  if (piece.number >= piece.pieces) throw ctx.failure('household.pieceBeyond')
  const row = { ...piece, bytes: Buffer.from(base64, 'base64'), sentAt: ctx.now }
  await ctx.db.insert(doorFilePiece).values(row).onConflictDoNothing()
  const [arrived] = await ctx.db
    .select({ pieces: count() })
    .from(doorFilePiece)
    .where(isOfFile(piece))
  await ctx.record({ communityId: piece.communityId, subjectId: piece.fileId })
  return { arrived: arrived?.pieces ?? 0, pieces: piece.pieces }
})
