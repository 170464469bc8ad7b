import { randomUUID } from 'node:crypto'
import type { Scope } from '@linli/shared/operation'
import type { Role } from '@linli/shared/person/role'
import type { Caller } from '../support/caller.ts'
import type { Lane } from '../support/lane.ts'

/** The id of that person's grant at the place, or of none. */
export async function grantIdOf(
  lane: Lane,
  { personId }: Caller,
  { placeId }: Scope,
): Promise<string> {
  const { rows } = await lane.owner.query<{ id: string }>(
    'select grant_id as id from linli.person_grant where person_id = $1 and place_id = $2',
    [personId, placeId],
  )
  return rows[0]?.id ?? randomUUID()
}

/** Somebody with that role there, as whoever may end it points at them. */
export async function aGrantAt(lane: Lane, { communityId, placeId }: Scope, role: Role) {
  if (communityId === lane.nowhere.communityId)
    return { communityId, placeId, grantId: randomUUID() }
  const somebody = await lane.aPerson(role, { communityId, placeId })
  return {
    communityId,
    placeId,
    grantId: await grantIdOf(lane, somebody, { communityId, placeId }),
  }
}
