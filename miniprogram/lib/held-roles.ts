// What one may do at a place: a grant reaches the place it is for and all below it.
import type { Role } from '@linli/shared/person/role'
import type { Me } from './me.ts'

/** The places from where one began down to the one on the screen, as a page hands them on. */
export function viaOf(query: string | undefined): string[] {
  return (query ?? '').split('.').filter((placeId) => placeId !== '')
}

/** The server decides with the whole way to the root; this only chooses what a page offers. */
export function rolesOn({ grants }: Me, via: readonly string[]): Role[] {
  return grants.filter(({ place }) => via.includes(place.placeId)).map(({ role }) => role)
}
