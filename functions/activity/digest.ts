import { hash } from 'node:crypto'

interface Scan {
  communityId: string
  activityId: string
  token: string
  checkInId: string
}

/** Tells a repeated request from another one under the same id; a scan handed in late is the same scan. */
export function digestOfScan({ communityId, activityId, token, checkInId }: Scan): Buffer {
  const scan = JSON.stringify({ communityId, activityId, token, checkInId })
  return hash('sha256', scan, 'buffer').subarray(0, 16)
}
