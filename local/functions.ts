/** Every cloud function behind its own door, in this process, as the phones of the wall call them. */

import { apiDoor, type Door } from '../functions/_kit/door.ts'
import type { Handled } from '../functions/_kit/host.ts'
import type { World } from '../functions/_kit/world.ts'
import { operations as activity } from '../functions/activity/index.ts'
import { operations as grant } from '../functions/grant/index.ts'
import { operations as household } from '../functions/household/index.ts'
import { operations as person } from '../functions/person/index.ts'
import { operations as place } from '../functions/place/index.ts'
import { operations as provider } from '../functions/provider/index.ts'
import { operations as rating } from '../functions/rating/index.ts'

/** The context WeChat hands to a function when this openid calls from the mini-program. */
export { contextOf } from '../workers/server/contexts.ts'

const operationsOf: Readonly<Record<string, readonly Handled[]>> = {
  activity,
  grant,
  household,
  person,
  place,
  rating,
  provider,
}

/** The doors by function name, `api-activity` and so on. */
export function openDoors(world: World): ReadonlyMap<string, Door> {
  const doors = Object.entries(operationsOf).map(([domain, operations]): [string, Door] => {
    return [`api-${domain}`, apiDoor(operations, () => world)]
  })
  return new Map(doors)
}
