/** What burdensOf must find, and what it must not, put into contracts that are otherwise as they are. */
import { id, line } from '@linli/shared/fields'
import { type Operation, operation } from '@linli/shared/operation'
import * as z from 'zod'

export interface Planted {
  what: string
  /** What is to be found; null where there is nothing to find. */
  finds: string | null
  name?: string
  input?: Record<string, z.ZodType>
  output?: Record<string, z.ZodType>
}

const count = () => z.int().min(0).max(9)
const list = (field: Record<string, z.ZodType>) => z.array(z.object(field)).max(9)

export const planted: readonly Planted[] = [
  { what: 'a photo', input: { photo: id() }, finds: 'input.photo is required' },
  {
    what: 'at least one photo',
    input: { photoIds: z.array(id()).min(1).max(9) },
    finds: 'input.photoIds is required',
  },
  {
    what: 'a picture within the proof',
    input: { proof: z.strictObject({ picture: id() }) },
    finds: 'input.proof.picture is required',
  },
  { what: 'a selfie', input: { selfie: id() }, finds: 'input.selfie is required' },
  { what: 'a track', input: { track: line(99) }, finds: 'input.track is required' },
  { what: 'where one stands', input: { latitude: count() }, finds: 'input.latitude is required' },
  {
    what: 'a rank beside a name',
    output: { people: list({ name: line(9), rank: count() }) },
    finds: 'output.people.rank ranks people',
  },
  {
    what: 'points of members',
    output: { members: list({ points: count() }) },
    finds: 'output.members.points ranks people',
  },
  {
    what: 'a score of a person',
    output: { rows: list({ personId: id(), score: count() }) },
    finds: 'output.rows.score ranks people',
  },
  {
    what: 'a badge of one’s own',
    output: { person: z.object({ badges: count() }) },
    finds: 'output.person.badges ranks people',
  },
  { what: 'a ranking by name', name: 'person.rankMembers', finds: 'is named after one' },
  { what: 'a leaderboard by name', name: 'activity.showLeaderboard', finds: 'is named after one' },
  {
    what: 'minutes online',
    output: { onlineMinutes: count() },
    finds: 'output.onlineMinutes is counted',
  },
  {
    what: 'when one was last seen',
    output: { people: list({ lastSeenAt: line(30) }) },
    finds: 'output.people.lastSeenAt is counted',
  },
  { what: 'logins', output: { logins: count() }, finds: 'output.logins is counted' },
  { what: 'forwarding', input: { forwards: count() }, finds: 'input.forwards is counted' },
  { what: 'a photo if one likes', input: { photo: id().nullable() }, finds: null },
  { what: 'up to nine photos', input: { photoIds: z.array(id()).max(9) }, finds: null },
  { what: 'no photo at all', input: { picture: id().optional() }, finds: null },
  { what: 'a photo that is shown', output: { photo: id() }, finds: null },
  {
    what: 'the score of a company',
    output: { company: z.object({ score: count() }) },
    finds: null,
  },
  { what: 'when it began', output: { startsAt: line(30) }, finds: null },
]

/** That contract with the burden in it; what it asked and answered before lies one step deeper. */
export function graft(contract: Operation, { name, input = {}, output = {} }: Planted): Operation {
  return operation({
    ...contract,
    name: name ?? contract.name,
    input: () => z.strictObject({ asked: contract.input(), ...input }),
    output: () => z.object({ answered: contract.output(), ...output }),
  })
}
