// The address of an invitation goes from the page that made it to the page that shows it, and is kept nowhere:
// whoever has it can take the invitation up.
import type { handOver } from '@linli/shared/grant/hand-over'
import type { OutputOf } from '@linli/shared/operation'

export interface HandedCode {
  communityId: string
  placeId: string
  invitationId: string
  address: string
  expiresAt: string
  role: string
  place: string
  /** What is still open, where one's own office is handed over. */
  matters: OutputOf<typeof handOver>['matters'] | null
}

let handed: HandedCode | null = null

export function handCode(code: HandedCode): void {
  handed = code
}

export function takeCode(invitationId: string): HandedCode | null {
  return handed?.invitationId === invitationId ? handed : null
}
