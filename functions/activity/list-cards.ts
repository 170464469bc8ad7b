import { listCards as contract } from '@linli/shared/activity/list-cards'
import { count, desc, eq, sql } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { paperCard } from './tables.ts'

export const listCards = handle(contract, async ({ db, now }, { communityId, skip, most }) => {
  const isHere = eq(paperCard.communityId, communityId)
  const { cardId, name, unit, hasPhone, issuedAt, endedAt, endedBecause } = paperCard
  const [counted] = await db.select({ total: count() }).from(paperCard).where(isHere)
  const rows = await db
    .select({ cardId, name, unit, hasPhone, issuedAt, endedAt, endedBecause })
    .from(paperCard)
    .where(isHere)
    .orderBy(sql`${endedAt} is not null`, desc(issuedAt), cardId)
    .offset(skip)
    .limit(most)
  const cards = rows.map((row) => ({
    ...row,
    issuedAt: row.issuedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }))
  return { now: now.toISOString(), total: counted?.total ?? 0, cards }
})
