/** A person's own cards and disputes, wherever they lie. */
import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import { activity, dispute, paperCard } from '../activity/tables.ts'
import { place } from '../place/tables.ts'

export async function disputesOf(db: Database, personId: string, most: number) {
  const { reason, remark, disputedAt } = dispute
  const rows = await db
    .select({ title: activity.title, disputeReason: reason, remark, disputedAt })
    .from(dispute)
    .innerJoin(
      activity,
      and(
        eq(activity.communityId, dispute.communityId),
        eq(activity.activityId, dispute.activityId),
      ),
    )
    .where(eq(dispute.personId, personId))
    .orderBy(desc(disputedAt))
    .limit(most)
  return rows.map((row) => ({ ...row, disputedAt: row.disputedAt.toISOString() }))
}

export async function cardsOf(db: Database, personId: string, most: number) {
  const { name, unit, issuedAt, endedAt } = paperCard
  const rows = await db
    .select({ community: place.name, name, unit, issuedAt, endedAt })
    .from(paperCard)
    .innerJoin(
      place,
      and(eq(place.communityId, paperCard.communityId), eq(place.placeId, paperCard.communityId)),
    )
    .where(eq(paperCard.personId, personId))
    .orderBy(desc(issuedAt))
    .limit(most)
  return rows.map((row) => ({
    ...row,
    issuedAt: row.issuedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  }))
}
