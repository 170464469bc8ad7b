/** Readings of a household's own vote. */

import { type Stars, starValues } from '@linli/shared/rating/stars'
import type { StarredItem } from '@linli/shared/rating/vote'

/** Items in the order of their keys; those that were not given are left out. */
export function starredItems(keys: readonly string[], given: readonly number[]): StarredItem[] {
  return keys.flatMap((item, place) => {
    const stars = given[place]
    return isStars(stars) ? [{ item, stars }] : []
  })
}

function isStars(value: number | undefined): value is Stars {
  return starValues.some((stars) => stars === value)
}
