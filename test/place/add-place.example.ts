import { randomUUID } from 'node:crypto'
import type { Scope } from '@linli/shared/operation'
import { addPlace as contract } from '@linli/shared/place/add-place'
import { example } from '../support/example.ts'

function compoundIn({ communityId, placeId }: Scope, name = `新苑${randomUUID().slice(0, 8)}`) {
  const parent = { parentCommunityId: communityId, parentId: placeId }
  const compound = { kind: 'compound' as const, compoundType: 'oldCompound' as const }
  return { placeId: randomUUID(), ...parent, ...compound, name }
}

export const addPlace = example({
  contract,
  caller: (lane) => lane.aPerson('communityWorker', lane.above),
  input: async (_lane, site) => compoundIn(site),
  refusals: {
    'place.wrongKind': async ({ here }) => ({ ...compoundIn(here), compoundType: null }),
    'place.notYours': async ({ above }) => {
      return { ...compoundIn(above), kind: 'community' as const, compoundType: null }
    },
    'place.parentClosed': async (lane) => compoundIn(await lane.aSite()),
    'place.nameTaken': async (lane) => {
      const officer = await lane.aPerson('communityWorker')
      const first = compoundIn(lane.here)
      await officer.call(contract, first)
      return compoundIn(lane.here, first.name)
    },
  },
})
