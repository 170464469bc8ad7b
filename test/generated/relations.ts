/** Who stands how to the thing that a call is about. */
import type { Operation } from '@linli/shared/operation'
import { type Role, roles } from '@linli/shared/person/role'
import type { Site } from '../support/arrange.ts'
import type { Caller } from '../support/caller.ts'
import type { Example } from '../support/example.ts'
import type { Lane } from '../support/lane.ts'

/** `nobody`: WeChat knows them and linli does not. `signedOut`: a call without WeChat identity. */
export const kinds = [...roles, 'nobody', 'signedOut'] as const
export type Kind = (typeof kinds)[number]

/** Where the caller's grant lies; `absent`: at one's own community, and the thing does not exist. */
export const relations = ['own', 'sameCommunity', 'above', 'otherCommunity', 'absent'] as const
export type Relation = (typeof relations)[number]

export type PlainAnswer = { output: unknown } | { failure: { kind: string; code: string } }

export interface Cell {
  kind: Kind
  relation: Relation
  /** Where the caller's grant lies, of those who have one. */
  grantedAt: string
  input: unknown
  outcome: string
  answer: PlainAnswer
}

export type People = (kind: Kind, relation: Relation) => Promise<Caller>

/** Somebody new for each cell, so that what one operation gives them shows in no other row. */
export function peopleOf(lane: Lane): People {
  return (kind, relation) => lane.aPerson(roleOf(kind), grantedAt(lane, relation))
}

export async function askAll(
  lane: Lane,
  people: People,
  example: Example,
  callers: readonly Kind[] = kinds,
): Promise<Cell[]> {
  const cells: Cell[] = []
  const refused = new Map<Relation, Promise<unknown>>()
  for (const kind of callers) {
    const asked = relations.map(async (relation): Promise<Cell> => {
      const caller = await people(kind, relation)
      const make = () => example.input(lane, targetOf(lane, relation), caller)
      const input = await (mayAsk(example.contract, kind)
        ? make()
        : onceFor(refused, relation, make))
      const answer = await askAs(kind, caller, example.contract, input)
      const { placeId } = grantedAt(lane, relation)
      return { kind, relation, grantedAt: placeId, input, answer, outcome: outcomeOf(answer) }
    })
    cells.push(...(await Promise.all(asked)))
  }
  return cells
}

/** Whoever may not ask shares what is asked for: a refusal changes nothing, and arranging it takes most of the time. */
function mayAsk({ who }: Operation, kind: Kind): boolean {
  if (who === 'anyone') return true
  if (kind === 'signedOut') return false
  return who === 'person' || (kind !== 'nobody' && who.includes(kind))
}

function onceFor<K, V>(made: Map<K, V>, key: K, make: () => V): V {
  const value = made.get(key) ?? make()
  made.set(key, value)
  return value
}

/** @returns the answer without the id of its request. */
export async function askAs(
  kind: Kind,
  caller: Caller,
  { name }: Operation,
  input: unknown,
): Promise<PlainAnswer> {
  const context = kind === 'signedOut' ? {} : caller.context
  const answer = await caller.send(name, { op: name, input }, context)
  const { requestId: _, ...rest } = answer as PlainAnswer & { requestId: string }
  return rest
}

export function outcomeOf(answer: PlainAnswer): string {
  return 'failure' in answer ? answer.failure.code : 'output'
}

function targetOf(lane: Lane, relation: Relation): Site {
  return relation === 'absent' ? lane.nowhere : lane.here
}

function grantedAt({ here, elsewhere }: Lane, relation: Relation) {
  if (relation === 'otherCommunity') return elsewhere
  if (relation === 'sameCommunity') return { ...here, placeId: here.compoundId }
  if (relation !== 'above') return here
  return { communityId: here.subdistrictId, placeId: here.subdistrictId }
}

function roleOf(kind: Kind): Role | undefined {
  return kind === 'nobody' || kind === 'signedOut' ? undefined : kind
}
