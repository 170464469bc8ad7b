import { listDrafts as contract } from '@linli/shared/activity/list-drafts'
import { sql } from 'drizzle-orm'
import { handle } from '../_kit/host.ts'
import { type BriefRow, briefOf } from './queries.ts'

interface DraftRow extends Omit<BriefRow, 'startsAt' | 'endsAt'> {
  activityId: string
  startsAt: string
  endsAt: string
  occurrences: number
  draftedAt: string
  draftedBy: string
}

export const listDrafts = handle(contract, async (ctx, { communityId }) => {
  // The first of each series stands for it; times come as text, whatever reads them below.
  const { rows } = await ctx.db.execute<DraftRow & Record<string, unknown>>(sql`
    with draft as (
      select distinct on (coalesce(series_id, activity_id))
        activity_id, coalesce(series_id, activity_id) as subject_id, title, kind, place_name, starts_at, ends_at,
        is_invented, count(*) over (partition by coalesce(series_id, activity_id))::int as occurrences
      from linli.activity
      where community_id = ${communityId} and is_draft and cancelled_at is null
        and closes_at >= ${ctx.now.toISOString()}
      order by coalesce(series_id, activity_id), starts_at
    )
    select activity_id as "activityId", title, kind, place_name as "placeName", starts_at as "startsAt",
      ends_at as "endsAt", is_invented as "isInvented", occurrences, acted_at as "draftedAt", acted_by as "draftedBy"
    from draft join lateral (
      select acted_at, acted_by from linli.release_act
      where community_id = ${communityId} and subject_id = draft.subject_id and act = 'drafted'
      order by number desc limit 1
    ) as drafting on true
    order by starts_at, activity_id limit 50`)
  return {
    now: ctx.now.toISOString(),
    drafts: rows.map(({ activityId, occurrences, draftedAt, draftedBy, ...row }) => {
      const [startsAt, endsAt] = [new Date(row.startsAt), new Date(row.endsAt)]
      const brief = { ...row, startsAt, endsAt, cancelledAt: null }
      return {
        ...briefOf(brief, { communityId, activityId }),
        occurrences,
        draftedAt: new Date(draftedAt).toISOString(),
        isMine: draftedBy === ctx.person.personId,
      }
    }),
  }
})
