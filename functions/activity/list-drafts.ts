import { listDrafts as contract } from '@linli/shared/activity/list-drafts'
import { handle } from '../_kit/host.ts'
import { draftsOf } from './drafts.ts'
import { briefOf } from './queries.ts'

export const listDrafts = handle(contract, async (ctx, { communityId }) => {
  const rows = await draftsOf(ctx.db, communityId, ctx.now)
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
