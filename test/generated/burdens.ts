/**
 * What a contract would betray itself by if it broke the notice against 指尖上的形式主义 (国办函〔2026〕12号):
 * photos or tracks as proof of work, people ranked or given points, time online or log-ins counted.
 */
import type { Operation } from '@linli/shared/operation'
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
    ...(wordsOf(contract.name).some((word) => ranking.test(word) || counting.test(word))
      ? [`${contract.name} is named after one`]
      : []),
    ...fields.filter(isRequiredProof).map(({ path }) => `${path} is required`),
    ...fields.filter((field) => counting.test(last(field))).map(({ path }) => `${path} is counted`),
    ...fields
      .filter((field) => ranksPeople(field, fields))
      .map(({ path }) => `${path} ranks people`),
  ]
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
