import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { checkIn } from '@linli/shared/activity/check-in'
import type { Operation } from '@linli/shared/operation'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../support/caller.ts'
import { aLane, type Lane } from '../support/lane.ts'
import { furnish, goldenTable, judgeCrowd, shownToTheirOwn } from './crowd.ts'
import { allExamples } from './examples.ts'
import { goldenText } from './golden.ts'
import { idsOfCommunity, placesUpFrom, uuidsIn } from './ledger.ts'
import { askThroughHoles } from './planted-holes.ts'
import {
  askAll,
  askAs,
  type Cell,
  type Kind,
  kinds,
  type People,
  peopleOf,
  type Relation,
  relations,
} from './relations.ts'

const golden = new URL('authorization.golden.md', import.meta.url)
const examples = await allExamples()
const needGrant = examples.filter(({ contract }) => typeof contract.who !== 'string')
const openToAll = examples.filter(({ contract }) => typeof contract.who === 'string')
/** These stand for all others who get nothing, unless the table is written anew; `npm run prove` asks as everybody. */
const few: readonly Kind[] = [
  ...(['partyMember', 'subdistrictOfficer', 'propertyStaff', 'nobody', 'signedOut'] as const),
]
const callersOf = ({ who }: Operation) =>
  process.env.UPDATE_GOLDEN
    ? kinds
    : kinds.filter((kind) => few.includes(kind) || (who as readonly string[]).includes(kind))
const named = ({ contract }: { contract: Operation }) => ({ name: contract.name })

let lane: Lane
let people: People
let idsHere: ReadonlySet<string>
const asked = new Map<string, Cell[]>()

beforeAll(async () => {
  lane = await aLane()
  people = peopleOf(lane)
  await furnish(lane, examples)
})
afterAll(() => lane.close())

function cellsOf({ name }: Operation): Cell[] {
  return asked.get(name) ?? []
}

describe.each(examples.map((example) => ({ ...named(example), example })))('$name', (given) => {
  const { contract } = given.example

  it('is asked from everywhere', async () => {
    const callers = callersOf(contract)
    const cells = await askAll(lane, people, given.example, callers)
    expect(cells).toHaveLength(callers.length * relations.length)
    asked.set(contract.name, cells)
  })

  it('answers nobody without WeChat identity, unless it is for anyone', () => {
    const cells = cellsOf(contract).filter(({ kind }) => kind === 'signedOut')
    expect(cells).toHaveLength(5)
    for (const { answer } of cells) {
      const refused = { failure: { kind: 'signedOut', code: 'signedOut' } }
      if (contract.who === 'anyone') expect(answer).not.toEqual(refused)
      else expect(answer).toEqual(refused)
    }
  })

  it('looks the same to a caller from elsewhere whether the thing exists or not', async () => {
    if (typeof contract.who === 'string') return
    const cells = cellsOf(contract)
    for (const kind of contract.who) {
      const [there] = cells.filter((cell) => isCell(cell, kind, 'otherCommunity'))
      const [absent] = cells.filter((cell) => isCell(cell, kind, 'absent'))
      expect(there?.answer).toEqual(absent?.answer)
      const caller = await people(kind, 'otherCommunity')
      const text = JSON.stringify(await given.example.input(lane, lane.nowhere, caller))
      const unknown = text.replaceAll(lane.nowhere.communityId, lane.here.communityId)
      expect(await askAs(kind, caller, contract, JSON.parse(unknown))).toEqual(absent?.answer)
    }
  })
})

describe('rows of this community', () => {
  it('have ids, when everybody has asked', async () => {
    idsHere = await idsOfCommunity(lane.owner, lane.here.communityId)
    expect(idsHere.size).toBeGreaterThan(5_000)
  })
})

describe.each(needGrant.map((example) => ({ ...named(example), example })))('$name', (given) => {
  const { contract } = given.example

  it('is for its roles at the place it points at or above it, and for nobody else', async () => {
    for (const cell of cellsOf(contract)) {
      const { kind, relation, outcome } = cell
      const expected = await expectedOf(contract, cell)
      const isReached = outcome === 'output' || outcome in contract.failures
      const told = isReached ? 'reached' : outcome
      expect(`${kind} ${relation} ${told}`).toBe(`${kind} ${relation} ${expected}`)
    }
    const [own] = cellsOf(contract)
    const scope = contract.where?.(contract.input().parse(own?.input))
    // What concerns a whole district or city lies above every caller of the table; its own test calls it.
    if (scope && !(await placesUpFrom(lane.owner, scope.placeId)).includes(lane.above.placeId))
      return
    const given = cellsOf(contract).filter(({ outcome }) => outcome === 'output')
    expect(given.map(({ relation }) => relation)).toContain('above')
  })

  it('tells a caller from elsewhere no id of a row of this community', async () => {
    const elsewhere = cellsOf(contract).filter(({ relation }) => relation === 'otherCommunity')
    const told = uuidsIn(elsewhere.map(({ answer }) => answer))
    expect(told.filter((id) => idsHere.has(id))).toEqual([])
  })
})

describe.each(openToAll.map((example) => ({ ...named(example), example })))('$name', (given) => {
  const { contract, input } = given.example

  it('asks nobody for a grant', () => {
    const outcomes = cellsOf(contract).map(({ outcome }) => outcome)
    expect(outcomes).toContain('output')
    expect(outcomes).not.toContain('notAllowed')
  })

  it('tells a caller from elsewhere nothing of other people', async () => {
    const neighbour = await lane.aPerson('partyMember')
    const stranger = await people('partyMember', 'otherCommunity')
    const target = await input(lane, lane.here, neighbour)
    const traces = await leaveTraces(neighbour, target)
    const answer = await askAs('partyMember', stranger, contract, target)
    const text = JSON.stringify(answer)
    expect(traces.filter((trace) => text.includes(trace))).toEqual([])
  })
})

it('equals the table in git, cell by cell', () => {
  const tables = examples.map(({ contract }) => ({ contract, cells: cellsOf(contract) }))
  const text = goldenText(tables, goldenTable())
  if (process.env.UPDATE_GOLDEN) writeFileSync(golden, text)
  expect(text).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '')
})

describe('canaries of another community', () => {
  it('stand in no reply', async () => {
    const all = examples.map(({ contract }) => ({ contract, cells: cellsOf(contract) }))
    const { canaries, leaks } = await judgeCrowd(lane, all, goldenTable())
    expect(leaks).toEqual([])
    expect(canaries).toBeGreaterThan(1000)
  }, 120_000)

  it('are shown to those who may see them', async () => {
    const shown = await shownToTheirOwn(lane, examples)
    expect(shown).toEqual(expect.arrayContaining(['place.listPlaces', 'activity.showActivity']))
  })

  it('are found, and every answer differs, when no operation asks where', async () => {
    const asked = await askThroughHoles(lane, examples)
    const { differing, leaks } = await judgeCrowd(lane, asked, goldenTable())
    expect(differing).toHaveLength(asked.length)
    expect(leaks.length).toBeGreaterThan(0)
  })
})

function isCell(cell: Cell, kind: Kind, relation: Relation): boolean {
  return cell.kind === kind && cell.relation === relation
}

async function expectedOf(contract: Operation, { kind, grantedAt, input }: Cell): Promise<string> {
  if (kind === 'signedOut') return 'signedOut'
  if (kind === 'nobody' || !contract.who.includes(kind)) return 'notAllowed'
  const scope = contract.where?.(contract.input().parse(input))
  const places = scope ? await placesUpFrom(lane.owner, scope.placeId) : [grantedAt]
  return places.includes(grantedAt) ? 'reached' : 'notFound'
}

/** A neighbour signs in at the activity, where the call is about one. @returns what would betray them. */
async function leaveTraces(neighbour: Caller, target: unknown): Promise<string[]> {
  const { communityId, activityId } = target as { communityId?: string; activityId?: string }
  const checkInId = randomUUID()
  if (communityId && activityId) {
    const activity = { communityId, activityId }
    await neighbour.call(checkIn, { ...activity, token: lane.tokenOf(activity), checkInId })
  }
  const { rows } = await lane.owner.query<{ name: string }>(
    'select name from linli.person where person_id = $1',
    [neighbour.personId],
  )
  return [neighbour.personId, checkInId, ...rows.map(({ name }) => name)]
}
