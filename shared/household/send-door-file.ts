import * as z from 'zod'
import { count, id } from '../fields.ts'
import { operation } from '../operation.ts'
import { mostPieces, pieceCharacters } from './file-piece.ts'
import { atCompound } from './household.ts'

export const sendDoorFile = operation({
  name: 'household.sendDoorFile',
  means: 'Hand in a file of the doors of a compound, piece by piece; nothing of it counts yet.',
  effect: 'write',
  who: ['communityWorker'],
  where: atCompound,
  decidesInStatement: false,
  consent: null,
  input: () =>
    z.strictObject({
      communityId: id(),
      compoundId: id(),
      fileId: id(),
      number: z
        .int()
        .min(0)
        .max(mostPieces - 1),
      pieces: z.int().min(1).max(mostPieces),
      base64: z.base64().min(1).max(pieceCharacters),
    }),
  output: () => z.object({ arrived: count(), pieces: count() }),
  failures: { 'household.pieceBeyond': 'invalid' },
  personal: [],
})
