/** Who holds which phone, and what is set on it; kept for this tab, so that a reload changes nothing. */
import { type Persona, personas } from '../../db/seed/personas.ts'
import { type WhereKey, whereabouts } from './whereabouts.ts'

export type PersonaKey = Persona['key']
export type Seat = { key: PersonaKey; online: boolean; where: WhereKey }
export type Arrangement = { seats: Seat[]; largeText: boolean }

const kept = 'linli.wall'
const first: readonly PersonaKey[] = ['zhaomin', 'malihua', 'duanguohua', 'puchunhua']

export function readArrangement(): Arrangement {
  const found: unknown = JSON.parse(sessionStorage.getItem(kept) ?? 'null')
  if (isArrangement(found)) return found
  return { seats: first.map((key) => ({ key, online: true, where: 'gate' })), largeText: false }
}

export function keepArrangement(arrangement: Arrangement): void {
  sessionStorage.setItem(kept, JSON.stringify(arrangement))
}

/** Two phones never have one owner: whoever held the wanted one gets the other's. */
export function swapped(seats: readonly Seat[], index: number, key: PersonaKey): Seat[] {
  const before = seats[index]?.key
  return seats.map((seat, at) => {
    if (at === index) return { ...seat, key }
    return seat.key === key && before ? { ...seat, key: before } : seat
  })
}

export function personaOf(key: PersonaKey): Persona {
  const found = personas.find((persona) => persona.key === key)
  if (!found) throw new Error(`There is nobody called ${key}.`)
  return found
}

// An older wall of the same tab may have known other people.
function isArrangement(value: unknown): value is Arrangement {
  const { seats, largeText } = Object(value) as Partial<Record<keyof Arrangement, unknown>>
  const isSeat = (seat: unknown) => {
    const { key, online, where } = Object(seat) as Partial<Record<keyof Seat, unknown>>
    const isSomewhere = whereabouts.some((one) => one.key === where)
    const isSomebody = personas.some((persona) => persona.key === key)
    return isSomewhere && isSomebody && typeof online === 'boolean'
  }
  return (
    Array.isArray(seats) &&
    seats.length === first.length &&
    seats.every(isSeat) &&
    typeof largeText === 'boolean'
  )
}
