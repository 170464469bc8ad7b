// What lies in a place, as lines of a list, and what may be entered below it.

import type { OutputOf } from '@linli/shared/operation'
import type { Role } from '@linli/shared/person/role'
import { mayLieIn, type PlaceKind, placeKinds } from '@linli/shared/place/kind'
import type { listPlaces } from '@linli/shared/place/list-places'
import { openerOf } from '@linli/shared/place/opening'
import type { PlaceBrief } from '@linli/shared/place/place'
import { compoundTypeWords, placeKindWords, plainName } from '../../lib/words.ts'

export interface ChildLine {
  placeId: string
  name: string
  note: string
  isInvented: boolean
  mayOpen: boolean
  isOpened: boolean
}

export function childLine(child: OutputOf<typeof listPlaces>['children'][number]): ChildLine {
  const { placeId, kind, name, compoundType, isInvented, openedAt, office, mayOpen } = child
  const unopened = openerOf(kind) ? '还没有开通' : placeKindWords[kind]
  const type = compoundType ? compoundTypeWords[compoundType] : unopened
  const isOpened = openedAt !== null
  return {
    placeId,
    name: plainName(name),
    note: isOpened && office ? plainName(office) : type,
    isInvented,
    mayOpen: mayOpen && !isOpened,
    isOpened,
  }
}

/** The heading over what lies in a place of this kind. */
export function wordsBelow(kind: PlaceKind): string {
  return kindsBelow(kind)
    .map((child) => placeKindWords[child])
    .join('和')
}

/** Buildings and what is in them come with their compound, and not from a phone. */
export function isOpenedBelow(kind: PlaceKind): boolean {
  return kindsBelow(kind).some((child) => openerOf(child) !== null)
}

function kindsBelow(kind: PlaceKind): PlaceKind[] {
  return placeKinds.filter((child) => mayLieIn(child, kind))
}

/** What may be entered directly below an open place by someone with these roles. */
export function entryFor(
  { kind, openedAt }: PlaceBrief,
  held: readonly Role[],
): { kind: 'community' | 'compound'; words: string } | null {
  if (!openedAt) return null
  const kinds = ['community', 'compound'] as const
  const entered = kinds.find((child) => mayLieIn(child, kind))
  const opener = entered ? openerOf(entered) : null
  if (!entered || !opener || !held.includes(opener)) return null
  return { kind: entered, words: `录入${placeKindWords[entered]}` }
}
