// The cloud functions in a process of their own, which can be killed: events come in by message, answers go out.
import { readSettings } from '../../functions/_kit/settings.ts'
import { makeWorld } from '../../functions/_kit/world.ts'
import { openDoors } from '../../local/functions.ts'

interface Sent {
  number: number
  at: number
  event: { op: string }
  context: unknown
}

let now = new Date()
const doors = openDoors(makeWorld(readSettings(process.env), { now: () => now }))

process.on('message', async ({ number, at, event, context }: Sent) => {
  now = new Date(at)
  const door = doors.get(`api-${event.op.split('.')[0]}`)
  process.send?.({ number, answer: await door?.(event, context) })
})
process.on('disconnect', () => process.exit())
