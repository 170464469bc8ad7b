import { answerDispute as contract } from '@linli/shared/activity/answer-dispute'
import { example } from '../support/example.ts'
import { aDisputeIn, answered } from './disputing.ts'
import { confirm } from './records.ts'

export const answerDispute = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (lane, site) => answered(await aDisputeIn(lane, site)),
  refusals: {
    async 'activity.disputeAnswered'(lane, caller) {
      const asked = answered(await aDisputeIn(lane, lane.here))
      await caller.call(contract, asked)
      return answered({ ...asked, activityId: '', checkInId: '' })
    },
    'activity.ownRecord': async (lane, { personId }) =>
      answered(await aDisputeIn(lane, lane.here, personId)),
    async 'activity.ownDoing'(lane, caller) {
      const of = await aDisputeIn(lane, lane.here)
      await lane.owner.query(
        `update linli.check_in set standing = 'unconfirmed' where check_in_id = $1`,
        [of.checkInId],
      )
      const { communityId, activityId, checkInId } = of
      await confirm(caller, { communityId, activityId, checkInId })
      return answered(of)
    },
  },
})
