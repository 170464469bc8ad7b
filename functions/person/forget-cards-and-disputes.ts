/** Of deleting oneself: what was issued to, disputed by and done for others by whoever leaves. */
import { eq, sql } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import { dispute, disputeAnswer, memberScan, paperCard, rosterTick } from '../activity/tables.ts'

/** A card that is gone is unknown at the next scan; its holder is nobody's any more. */
export async function forgetCardsAndDisputes(db: Database, personId: string): Promise<void> {
  await db.execute(sql`
    with disputes as (
      delete from linli.dispute where person_id = ${personId} returning community_id, dispute_id
    ), answers as (
      delete from linli.dispute_answer answer using disputes
      where answer.community_id = disputes.community_id and answer.dispute_id = disputes.dispute_id
    )
    delete from linli.dispute_overdue overdue using disputes
    where overdue.community_id = disputes.community_id and overdue.dispute_id = disputes.dispute_id`)
  await db.execute(sql`
    with cards as (
      delete from linli.paper_card where person_id = ${personId} returning community_id, card_id
    )
    delete from linli.card_sheet sheet using cards
    where sheet.community_id = cards.community_id and sheet.card_id = cards.card_id`)
  await forgetInWork(db, personId)
}

/** As by somebody who is nobody now. */
async function forgetInWork(db: Database, personId: string): Promise<void> {
  const another = sql`gen_random_uuid()`
  const { scannedBy } = memberScan
  await db.update(memberScan).set({ scannedBy: another }).where(eq(scannedBy, personId))
  await db.update(rosterTick).set({ tickedBy: another }).where(eq(rosterTick.tickedBy, personId))
  await db.update(paperCard).set({ issuedBy: another }).where(eq(paperCard.issuedBy, personId))
  await db.update(dispute).set({ enteredBy: another }).where(eq(dispute.enteredBy, personId))
  const { answeredBy } = disputeAnswer
  await db.update(disputeAnswer).set({ answeredBy: another }).where(eq(answeredBy, personId))
}
