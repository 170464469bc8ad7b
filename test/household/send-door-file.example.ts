import { randomUUID } from 'node:crypto'
import { sendDoorFile as contract } from '@linli/shared/household/send-door-file'
import { example } from '../support/example.ts'
import type { Site } from '../support/places.ts'

const piece = ({ communityId, compoundId }: Site) => ({
  ...{ communityId, compoundId, fileId: randomUUID() },
  ...{ number: 0, pieces: 2, base64: 'YSxiLGM=' },
})

export const sendDoorFile = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker'),
  input: async (_lane, site) => piece(site),
  refusals: { 'household.pieceBeyond': async (lane) => ({ ...piece(lane.here), number: 2 }) },
})
