import { rm } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { projectAt } from '../../tools/check/project.ts'
import { style } from '../../tools/check/style.ts'
import { types } from '../../tools/check/types.ts'
import { makeOperation } from '../../tools/new/operation.ts'
import { aCheckout } from './a-checkout.ts'

it('npm run new writes what compiles and is formatted, in an old domain and in a new one', async () => {
  const checkout = await aCheckout()
  try {
    const old = await makeOperation(checkout, 'activity', 'cancel-twice')
    const made = await makeOperation(checkout, 'complaint', 'list-reminders')
    const project = projectAt(checkout)
    expect(await style.problems(project)).toEqual([])
    const compiled = await Promise.all(types.slice(0, 2).map((step) => step.problems(project)))
    expect(compiled).toEqual([[], []])
    const files = old.created.length + made.created.length
    console.log(`PROMISE new-operation 2 operations, ${files} files: they compile, formatted`)
  } finally {
    await rm(checkout, { recursive: true, force: true })
  }
})
