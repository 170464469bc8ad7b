/** What linli handles about a person, gathered from the contracts: nothing here is written by hand. */
import type { Operation } from '@linli/shared/operation'
import { type Purpose, purposes } from '@linli/shared/person/purpose'
import { type Kind, kindOfField, kinds } from './kinds.ts'
import { whoSees } from './words.ts'

export interface Handled {
  kind: Kind
  words: string
  /** Typed in by the person; the rest comes about by using linli. */
  isTyped: boolean
  purposes: Purpose[]
  seenBy: string[]
}

interface Use {
  kind: Kind
  isInput: boolean
  purpose: Purpose | 'none'
  who: string
}

export function handled(contracts: readonly Operation[]): Handled[] {
  const uses = contracts.flatMap(usesOf)
  return (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const own = uses.filter((use) => use.kind === kind)
    if (own.length === 0) return []
    const seen = own.filter(({ isInput }) => !isInput).map(({ who }) => who)
    return [
      {
        kind,
        words: kinds[kind],
        isTyped: own.some(({ isInput }) => isInput),
        purposes: purposes.filter((purpose) => own.some((use) => use.purpose === purpose)),
        seenBy: [...new Set(seen)].sort().reverse(),
      },
    ]
  })
}

function usesOf({ personal, who }: Operation): Use[] {
  return personal.flatMap(({ field, purpose }) => {
    const [name = '', parent = ''] = field.split('.').reverse()
    const kind = kindOfField[`${parent}.${name}`] ?? kindOfField[name]
    if (!kind) return []
    return [{ kind, isInput: field.startsWith('input'), purpose, who: whoSees(who) }]
  })
}
