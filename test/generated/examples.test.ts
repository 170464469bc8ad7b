import { contracts } from '@linli/shared/contracts'
import { expect, it } from 'vitest'
import { kebab } from '../../tools/check/operations.ts'
import { examplesWithout, findExamples, operationsWithout } from './examples.ts'

const found = await findExamples()

it('finds one example for every operation, and no other', () => {
  expect(operationsWithout(found, contracts)).toEqual([])
  expect(examplesWithout(found, contracts)).toEqual([])
  expect(found).toHaveLength(contracts.length)
})

it('names an operation without example, and an example without operation', () => {
  const [first, ...rest] = found
  const name = first?.example.contract.name
  expect(operationsWithout(rest, contracts)).toEqual([name])
  const others = contracts.filter((contract) => contract !== first?.example.contract)
  expect(examplesWithout(found, others)).toEqual([first?.path])
})

it.each(found)('$path lies where the name of its operation says', ({ path, example }) => {
  const [domain = '', operation = ''] = example.contract.name.split('.')
  expect(path).toBe(`${domain}/${kebab(operation)}.example.ts`)
})

it.each(found)('$path provokes each declared refusal, and no other', ({ example }) => {
  const provoked = Object.keys(example.refusals).sort()
  expect(provoked).toEqual(Object.keys(example.contract.failures).sort())
})
