// A cloud function in a process of its own, which can be killed: events come in by message, answers go out.
import { main } from '../../functions/activity/index.ts'

process.on('message', async ({ number, event, context }: Record<string, unknown>) => {
  process.send?.({ number, answer: await main(event, context) })
})
process.on('disconnect', () => process.exit())
