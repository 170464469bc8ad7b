import { contracts } from '@linli/shared/contracts'
import { expect, it } from 'vitest'
import { walkBurdens } from './burdens.ts'

it('finds no burden in any contract, and each one that is planted into each of them', () => {
  const { fields, found, plantedOnes, missed, wronged } = walkBurdens(contracts)
  console.log(
    `PROMISE light-fingers ${contracts.length} contracts, ${fields} fields: ${found.length} ask for a photo or ` +
      `a track, rank people or count their time; of ${plantedOnes} planted ones ${missed.length} missed, ` +
      `${wronged.length} harmless ones taken for one`,
  )
  expect({ found, missed, wronged }).toEqual({ found: [], missed: [], wronged: [] })
  expect(plantedOnes).toBe(contracts.length * 16)
})
