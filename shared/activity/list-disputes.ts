import * as z from 'zod'
import { count, id, line, moment } from '../fields.ts'
import { inCommunity, operation } from '../operation.ts'
import { checkInWays, standings } from './activity.ts'
import { answerShape, disputeReasons, dueShape } from './dispute.ts'

export const listDisputes = operation({
  name: 'activity.listDisputes',
  means: 'See which records of a community are disputed, those to be answered first, and by when.',
  effect: 'read',
  who: ['communityWorker', 'branchSecretary'],
  where: inCommunity,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      communityId: id(),
      skip: z.int().min(0).max(10_000),
      most: z.int().min(1).max(50),
    }),
  output: () =>
    z.object({
      now: moment(),
      total: count(),
      unanswered: count(),
      disputes: z
        .array(
          z.object({
            disputeId: id(),
            activityId: id(),
            checkInId: id(),
            /** Written down for somebody without a phone. */
            isEntered: z.boolean(),
            title: line(40),
            isInvented: z.boolean(),
            name: line(30).nullable(),
            unit: line(40).nullable(),
            way: z.enum(checkInWays),
            checkedInAt: moment(),
            standing: z.enum(standings),
            disputeReason: z.enum(disputeReasons),
            remark: line(60).nullable(),
            disputedAt: moment(),
            ...dueShape(),
            /** False for whoever had a hand in the record, and for whose it is. */
            mayAnswer: z.boolean(),
            answer: answerShape().nullable(),
          }),
        )
        .max(50),
    }),
  failures: {},
  personal: [
    { field: 'output.disputes', purpose: 'signIn' },
    { field: 'output.disputes.name', purpose: 'signIn' },
    { field: 'output.disputes.unit', purpose: 'signIn' },
    { field: 'output.disputes.way', purpose: 'signIn' },
    { field: 'output.disputes.checkedInAt', purpose: 'signIn' },
    { field: 'output.disputes.standing', purpose: 'signIn' },
    { field: 'output.disputes.disputeReason', purpose: 'signIn' },
    { field: 'output.disputes.remark', purpose: 'signIn' },
  ],
})
