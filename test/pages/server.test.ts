import { contracts } from '@linli/shared/contracts'
import { expect, test } from 'vitest'
import { aServer } from './server.ts'

const reply = aServer([], () => () => undefined)['api-activity'] as (sent: object) => object

test('every canned answer is one that its contract lets through', () => {
  const wrong = contracts.flatMap((contract) => {
    const { output } = reply({ op: contract.name }) as { output: object }
    if (Object.keys(output).length === 0) return []
    const checked = contract.output().safeParse(output)
    return checked.success ? [] : [`${contract.name}: ${checked.error.message}`]
  })
  expect(wrong).toEqual([])
})
