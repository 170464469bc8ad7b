// Ways to come by a token that nobody was shown for this activity and this moment.
import { randomUUID } from 'node:crypto'
import type { Dice } from './dice.ts'

export interface Shown {
  communityId: string
  activityId: string
  token: string
}

type Forge = (genuine: Shown, dice: Dice, signElsewhere: SignElsewhere) => Shown

/** Signs for that activity, with a master key that this server does not have. */
export type SignElsewhere = (ids: Omit<Shown, 'token'>) => string

const tokenBytes = 21
const macStart = 5

const ways: readonly Forge[] = [
  function madeUp(genuine, dice) {
    return withBytes(genuine, (bytes) => bytes.map(() => dice(256)))
  },
  function madeUpAfterTheHead(genuine, dice) {
    return withBytes(genuine, (bytes) =>
      bytes.map((byte, at) => (at < macStart ? byte : dice(256))),
    )
  },
  function oneBit(genuine, dice) {
    const bit = dice(tokenBytes * 8)
    return withBytes(genuine, (bytes) =>
      bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)),
    )
  },
  function laterSlot(genuine, dice) {
    const slots = 1 + dice(1000)
    return withBytes(genuine, (bytes) => {
      bytes.writeUInt32BE(bytes.readUInt32BE(0) + slots, 0)
      return bytes
    })
  },
  function otherActivity(genuine) {
    return { ...genuine, activityId: randomUUID() }
  },
  function otherCommunity(genuine) {
    return { ...genuine, communityId: randomUUID() }
  },
  function swapped({ communityId, activityId, token }) {
    return { communityId: activityId, activityId: communityId, token }
  },
  function otherMaster(genuine, _, signElsewhere) {
    return { ...genuine, token: signElsewhere(genuine) }
  },
  function reordered(genuine, dice) {
    return withBytes(genuine, (bytes) => {
      const turn = 1 + dice(tokenBytes - 1)
      return Buffer.concat([bytes.subarray(turn), bytes.subarray(0, turn)])
    })
  },
]

/** The forgery number so and so; never the genuine one by chance. */
export function forge(number: number, genuine: Shown, dice: Dice, elsewhere: SignElsewhere): Shown {
  const way = ways[number % ways.length] ?? ways[0]
  for (;;) {
    const shown = way?.(genuine, dice, elsewhere) ?? genuine
    if (JSON.stringify(shown) !== JSON.stringify(genuine)) return shown
  }
}

function withBytes(genuine: Shown, change: (bytes: Buffer) => Uint8Array): Shown {
  const bytes = change(Buffer.from(genuine.token, 'base64url'))
  return { ...genuine, token: Buffer.from(bytes).toString('base64url') }
}
