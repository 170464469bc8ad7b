/**
 * What a contract would betray itself by if it broke the notice against 指尖上的形式主义 (国办函〔2026〕12号):
 * photos or tracks as proof of work, people ranked or given points, time online or log-ins counted.
 */
import type { Operation } from '@linli/shared/operation'
import { graft, planted } from './planted-burdens.ts'
import { type Field, fieldsOf } from './schema-walk.ts'

const photo = /^(photos?|pictures?|images?|selfies?|videos?|photoIds?)$/
const track = /^(latitude|longitude|lat|lng|coordinates?|tracks?|route|locations?|position)$/
const ranking =
  /^(rank(s|ing|ed)?|leaderboard|place(d|ment)?InList|top|best|points?|score(s|board)?|medals?|badges?|streaks?|level)$/
const counting =
  /^(logins?|installs?|shares?|forwards?|online(Time|Minutes|Seconds)?|minutesOnline|timeOnline|dwell(Time)?|lastSeenAt|lastActiveAt|views?|clicks?|openedTimes)$/
// A score of a service is an opinion about a company; of whoever these name, it would rank a person.
const person = /^(person(Id)?|people|members?|workers?|residents?|attendees|name)$/

export function burdensOf(contract: Operation): string[] {
  const fields = fieldsOf(contract)
  return [
    ...(isNamedAfterOne(contract.name) ? [`${contract.name} is named after one`] : []),
    ...fields.filter(isRequiredProof).map(({ path }) => `${path} is required`),
    ...fields.filter((field) => counting.test(last(field))).map(({ path }) => `${path} is counted`),
    ...fields
      .filter((field) => ranksPeople(field, fields))
      .map(({ path }) => `${path} ranks people`),
  ]
}

export interface Walked {
  fields: number
  /** Burdens of the contracts as they are. */
  found: string[]
  plantedOnes: number
  /** Planted ones that were not found, and harmless ones that were. */
  missed: string[]
  wronged: string[]
}

/** Looks at every contract as it is, and with each burden planted into it. */
export function walkBurdens(contracts: readonly Operation[]): Walked {
  const grafts = contracts.flatMap((contract) =>
    planted.map((one) => {
      const all = burdensOf(graft(contract, one))
      const told = `${contract.name}: ${one.what}`
      return { told, finds: one.finds, all }
    }),
  )
  const heavy = grafts.filter(({ finds }) => finds !== null)
  return {
    fields: contracts.flatMap(fieldsOf).length,
    found: contracts.flatMap((contract) =>
      burdensOf(contract).map((burden) => `${contract.name}: ${burden}`),
    ),
    plantedOnes: heavy.length,
    missed: heavy
      .filter(({ finds, all }) => !all.some((burden) => burden.endsWith(finds ?? '')))
      .map(({ told }) => told),
    wronged: grafts
      .filter(({ finds, all }) => finds === null && all.length > 0)
      .map(({ told }) => told),
  }
}

/** The score that a rating shows is that of a provider. */
function isNamedAfterOne(name: string): boolean {
  const words = wordsOf(name).filter((word) => !(name.startsWith('rating.') && word === 'score'))
  return words.some((word) => ranking.test(word) || counting.test(word))
}

function isRequiredProof(field: Field): boolean {
  const isInput = field.path.startsWith('input.')
  return isInput && field.isRequired && (photo.test(last(field)) || track.test(last(field)))
}

function ranksPeople(field: Field, fields: readonly Field[]): boolean {
  if (!ranking.test(last(field))) return false
  const beside = field.path.slice(0, field.path.lastIndexOf('.') + 1)
  const isInside = field.path.split('.').some((word) => person.test(word))
  return (
    isInside ||
    fields.some(({ path }) => path.startsWith(beside) && person.test(path.slice(beside.length)))
  )
}

function last({ path }: Field): string {
  return path.slice(path.lastIndexOf('.') + 1)
}

function wordsOf(name: string): string[] {
  return (name.match(/[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase())
}
