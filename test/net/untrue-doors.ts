// Servers that break the promise, for proving that the trial of bad networks sees it.
import type { Door } from '../../functions/_kit/door.ts'
import type { Lane } from '../support/lane.ts'

/** Does whatever it is sent again, because it knows no request; `again` keeps what it was sent a second time. */
export function forgetful(lane: Lane, again: Set<string>): Lane {
  const known = new Set<string>()
  return withDoors(lane, (door) => async (event, context) => {
    const { op, requestId } = event as { op: string; requestId: string }
    if (known.has(requestId)) again.add(requestId)
    known.add(requestId)
    return door({ ...Object(event), op, requestId: crypto.randomUUID() }, context)
  })
}

/** Says that messages were read, and has not done it. */
export function boastful(lane: Lane): Lane {
  return withDoors(lane, () => async (event) => {
    const { requestId } = event as { requestId: string }
    return { requestId, output: { unread: 0 } }
  })
}

function withDoors(lane: Lane, untrue: (door: Door) => Door): Lane {
  const doors = new Map([...lane.doors].map(([name, door]) => [name, untrue(door)]))
  return { ...lane, doors }
}
