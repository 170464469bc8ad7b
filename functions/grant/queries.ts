/** Readings of invitations that several operations share. */
import type {
  invitationBrief,
  invitationRefusals,
  ReadInvitation,
} from '@linli/shared/grant/invitation'
import type { Operation } from '@linli/shared/operation'
import { and, eq } from 'drizzle-orm'
import type { output } from 'zod'
import type { Ctx } from '../_kit/ctx.ts'
import type { Database } from '../_kit/world.ts'
import { place } from '../place/tables.ts'
import { isTrueToken } from './invitation-token.ts'
import { invitation } from './tables.ts'

export type InvitationRow = typeof invitation.$inferSelect & {
  placeName: string
  placeKind: PlaceRow['kind']
}
type PlaceRow = typeof place.$inferSelect
type InvitationBrief = output<ReturnType<typeof invitationBrief>>

/** With the name of the place it is for. */
export async function invitationsWhere(
  db: Database,
  condition: ReturnType<typeof and>,
): Promise<InvitationRow[]> {
  const rows = await db
    .select({ invitation, placeName: place.name, placeKind: place.kind })
    .from(invitation)
    .innerJoin(
      place,
      and(eq(place.communityId, invitation.communityId), eq(place.placeId, invitation.placeId)),
    )
    .where(condition)
    .limit(200)
  return rows.map(({ invitation: row, placeName, placeKind }) => ({ ...row, placeName, placeKind }))
}

export function isInvitation({
  communityId,
  invitationId,
}: {
  communityId: string
  invitationId: string
}) {
  return and(eq(invitation.communityId, communityId), eq(invitation.invitationId, invitationId))
}

export function briefOf(row: InvitationRow): InvitationBrief {
  const { communityId, invitationId, role, placeId, placeKind: kind, placeName: name, endsOn } = row
  return {
    communityId,
    invitationId,
    role,
    place: { placeId, kind, name },
    endsOn,
    expiresAt: row.expiresAt.toISOString(),
  }
}

type Invited = Pick<Ctx<Operation, 'pepper'>, 'db' | 'settings' | 'now'> & {
  person: { personId: string }
  failure(code: keyof typeof invitationRefusals | 'notFound'): Error
}

/** The invitation that this proof is for, if this person can take it up or already has. */
export async function provenInvitation(
  ctx: Invited,
  proof: ReadInvitation,
): Promise<InvitationRow> {
  if (!isTrueToken(ctx.settings.pepper, proof, proof.token))
    throw ctx.failure('grant.invitationForged')
  const [row] = await invitationsWhere(ctx.db, isInvitation(proof))
  if (!row) throw ctx.failure('notFound')
  if (row.acceptedBy === ctx.person.personId) return row
  if (row.acceptedBy) throw ctx.failure('grant.invitationUsed')
  if (row.withdrawnAt) throw ctx.failure('grant.invitationWithdrawn')
  if (row.expiresAt <= ctx.now) throw ctx.failure('grant.invitationExpired')
  return row
}
