/** How what was just planned comes to the list: at once, or as a draft. */
import { type NoticeWay, needsAnother } from '@linli/shared/activity/notice'
import { and, eq } from 'drizzle-orm'
import type { Database } from '../_kit/world.ts'
import { place } from '../place/tables.ts'
import { countAudience } from './audience.ts'
import { mostAloneIn } from './limits.ts'
import {
  type Acting,
  areThey,
  type Row,
  tellAudience,
  tellOtherOrganizers,
  writeAct,
} from './releases.ts'
import { activity } from './tables.ts'

/** Locked, so that nobody closes the community over an activity that is just being planned. */
export async function findOffice(db: Database, communityId: string) {
  const [community] = await db
    .select()
    .from(place)
    .where(and(eq(place.communityId, communityId), eq(place.placeId, communityId)))
    .for('share')
  if (community?.kind !== 'community') return null
  const { openedAt, office, officePhone, isInvented } = community
  if (!openedAt || !office || !officePhone) return 'closed' as const
  return { office, officePhone, isInvented }
}

/** @param drafts as they were written, in order; what tells too many for one stays a draft. */
export async function listNew(
  ctx: Acting,
  drafts: readonly Row[],
  notice: NoticeWay,
): Promise<{ isDraft: boolean; recipients: number }> {
  const [first] = drafts
  if (!first) return { isDraft: true, recipients: 0 }
  const recipients = notice === 'none' ? 0 : await countAudience(ctx.db, first, ctx.now)
  await writeAct(ctx, first, 'drafted')
  if (notice === 'draft') return { isDraft: true, recipients }
  if (needsAnother(recipients, await mostAloneIn(ctx.db, first.communityId))) {
    await tellOtherOrganizers(ctx, first)
    return { isDraft: true, recipients }
  }
  await release(ctx, drafts, notice === 'send')
  return { isDraft: false, recipients }
}

export async function release(
  ctx: Acting,
  drafts: readonly Row[],
  isTold: boolean,
): Promise<number> {
  const [first] = drafts
  if (!first) return 0
  await ctx.db.update(activity).set({ isDraft: false }).where(areThey(drafts))
  const recipients = isTold ? await tellAudience(ctx, drafts) : 0
  await writeAct(ctx, first, 'released', recipients)
  return recipients
}
