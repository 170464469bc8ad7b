/** A claim to live behind a door: how it was made, why a person must look at it, and what became of it. */

/** By the code of the sealed slip, or by asking the community. */
export const claimWays = ['slip', 'asked'] as const
export type ClaimWay = (typeof claimWays)[number]

/** Why it was not decided by the code alone: there was none, somebody is verified there, or they live elsewhere here. */
export const claimReasons = ['noSlip', 'doorTaken', 'otherDoor'] as const
export type ClaimReason = (typeof claimReasons)[number]

export const claimStandings = ['waiting', 'member', 'refused', 'withdrawn', 'movedOut'] as const
export type ClaimStanding = (typeof claimStandings)[number]

/** Four digits that a person says at the counter, so that the worker finds the claim without a name. */
export function ticketOf(claimId: string): string {
  return String(Number.parseInt(claimId.slice(-8), 16) % 10_000).padStart(4, '0')
}
