// A sign-out as it must not be made, for proving that the races find it out.
import type { Rush } from './races.ts'

/** Looks whether there is one and then writes, with no key in the table to help: the lane is spoilt for others. */
export function readingFirst(honest: Rush): Rush {
  return {
    ...honest,
    async ready(lane, at, member) {
      await honest.ready?.(lane, at, member)
      await lane.owner.query(
        `alter table linli.check_out
         drop constraint if exists check_out_community_id_activity_id_check_in_id_pk`,
      )
    },
    async go({ owner, now }, { communityId, activityId }, { personId }, checkOutId) {
      const at = now()
      const earlier = await owner.query<{ checked_out_at: Date }>(
        `select checked_out_at from linli.check_out join linli.check_in
           using (community_id, activity_id, check_in_id)
         where activity_id = $1 and person_id = $2`,
        [activityId, personId],
      )
      const [row] = earlier.rows
      if (row) return { told: row.checked_out_at.toISOString(), isFirst: false }
      await owner.query(
        `insert into linli.check_out
           (community_id, activity_id, check_in_id, check_out_id, digest, checked_out_at, way)
         select $1, $2, check_in_id, $4, 'digest', $5, 'tap'
         from linli.check_in where activity_id = $2 and person_id = $3`,
        [communityId, activityId, personId, checkOutId, at],
      )
      return { told: at.toISOString(), isFirst: true }
    },
  }
}
