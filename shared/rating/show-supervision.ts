import * as z from 'zod'
import { count, day, id, line, moment } from '../fields.ts'
import { operation } from '../operation.ts'
import { findings, flagReasons } from './flag.ts'
import { quarter } from './quarter.ts'
import { coverageFigure } from './show-board.ts'

/** Never which stars: from the direction of a burst a vote in it could be told. */
export function listedFlag() {
  return z.object({
    communityId: id(),
    compoundId: id(),
    compoundName: line(40),
    isInvented: z.boolean(),
    providerId: id(),
    /** Null for care without a company. */
    providerName: line(60).nullable(),
    quarter: quarter(),
    reason: z.enum(flagReasons),
    startsAt: moment(),
    households: count(),
    /** Of an objection: what the company says. */
    words: line(200).nullable(),
    finding: z.enum(findings).nullable(),
    because: line(200).nullable(),
    settledAt: moment().nullable(),
    /** Whether everybody sees the line already: then taking it back makes a correction. */
    isPublished: z.boolean(),
  })
}

export const showSupervision = operation({
  name: 'rating.showSupervision',
  means:
    'See what a supervisor has to look at in the ratings of a district: flags with their reasons, the board, the coverage.',
  effect: 'read',
  who: ['districtSupervisor'],
  where: ({ districtId }) => ({ communityId: districtId, placeId: districtId }),
  decidesInStatement: false,
  consent: null,
  input: () => z.strictObject({ districtId: id() }),
  output: () =>
    z.object({
      district: line(40),
      /** Null while the board is closed to the public. */
      board: z.object({ authority: line(60), confirmedOn: day() }).nullable(),
      /** Shown to the companies, and not published yet. */
      waiting: z
        .array(z.object({ quarter: quarter(), objectionsEndOn: day(), isProvisional: z.boolean() }))
        .max(8),
      coverage: z.array(coverageFigure()).max(10),
      flags: z.array(listedFlag()).max(200),
      unsettled: count(),
    }),
  failures: {},
  personal: [],
})
