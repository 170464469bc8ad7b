/** The bytes of each noise, from a key that serves nothing else: the same again for a timer that runs twice. */
import { createHmac } from 'node:crypto'

export interface NoiseOf {
  compoundId: string
  providerId: string
  quarter: string
  /** 0 within the quarter, where `place` is the number of the view. */
  edition: number
  place: number
}

export type Noise = (of: NoiseOf) => Uint8Array

export function noiseFrom(key: Buffer): Noise {
  return ({ compoundId, providerId, quarter, edition, place }) =>
    createHmac('sha512', key)
      .update([compoundId, providerId, quarter, edition, place].join(' '))
      .digest()
}
