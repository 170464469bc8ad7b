/** The first operator of an empty database: nobody is there yet who could invite them. */
import { randomUUID } from 'node:crypto'
import { invitationAddress, invitationDays } from '@linli/shared/grant/invitation'
import { drizzle } from 'drizzle-orm/node-postgres'
import { seedDivisions } from '../db/seed/divisions.ts'
import { inSeeding } from '../db/seed/insert.ts'
import type { Settings } from '../functions/_kit/settings.ts'
import { invitationToken } from '../functions/grant/invitation-token.ts'
import { invitation } from '../functions/grant/tables.ts'

interface Wish {
  settings: Pick<Settings, 'pepper' | 'origin'>
  now: Date
  /** Also where an operator serves already: for whoever lost theirs and holds the database. */
  another: boolean
}

export interface OperatorInvitation {
  address: string
  expiresAt: Date
}

/** Loads the real divisions and invites an operator to the city. @returns null where one serves already. */
export async function inviteOperator(
  ownerUrl: string,
  wish: Wish,
): Promise<OperatorInvitation | null> {
  const { settings, now, another } = wish
  return inSeeding(ownerUrl, async (client) => {
    const divisions = [...(await seedDivisions(client)).values()]
    const city = divisions.find(({ kind }) => kind === 'city')
    if (!city) throw new Error('The list of divisions has no city.')
    const serving = await client.query(
      `select from linli.person_grant where role = 'operator' and (ends_at is null or ends_at > $1)`,
      [now],
    )
    if (serving.rowCount && !another) return null
    const ids = { communityId: city.communityId, invitationId: randomUUID() }
    const expiresAt = new Date(now.getTime() + invitationDays * 86_400_000)
    await drizzle(client)
      .insert(invitation)
      .values({ ...ids, placeId: city.placeId, role: 'operator', invitedAt: now, expiresAt })
    const token = invitationToken(settings.pepper, ids)
    return { address: invitationAddress(settings.origin, { ...ids, token }), expiresAt }
  })
}
