import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyLedger } from '../../tools/ledger/verify.ts'
import { aClockwork, type Clockwork } from './clockwork.ts'
import { comparePlans } from './plans.ts'

const plans = 100

let clockwork: Clockwork
beforeAll(async () => {
  clockwork = await aClockwork()
})
afterAll(() => clockwork.close())

it('every timer leaves the same rows early, late, in haste, at once and after missed days', async () => {
  const say = (line: string) => console.log(`timers: ${line}`)
  const { runs, together, differing } = await comparePlans(clockwork, plans, 1, say)
  const { touched } = await verifyLedger(clockwork.database.appUrl, say)
  console.log(
    `PROMISE timers ${plans} plans, ${runs} runs, ${together} times two or three at once, the others ` +
      `early, late or after missed days: ${differing.length} ended with other rows`,
  )
  expect({ differing, touched }).toEqual({ differing: [], touched: 0 })
})
