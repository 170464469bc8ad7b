/** Writes into the 我的 of people, for calls and for timers. */
import type { MessageKind } from '@linli/shared/person/message'
import type { Role } from '@linli/shared/person/role'
import { newId } from './ids.ts'
import { remindOf } from './reminders.ts'
import { message } from './tables.ts'
import type { Database } from './world.ts'

/** What somebody is told in 我的: names of things and people, never the words around them. */
export interface Message {
  kind: MessageKind
  placeName?: string
  role?: Role
  title?: string
  reason?: string
  startsAt?: Date
  /** The activity it tells of, to be opened at a tap. */
  activityId?: string
  communityId?: string
  /** Somebody's name goes together with whose it is. */
  about?: { personId: string; name: string }
}

/** Messages written by one statement: PostgreSQL takes 65,535 values in one. */
const atOnce = 1000

export async function tell(
  db: Database,
  now: Date,
  personIds: string | readonly string[],
  { about, ...told }: Message,
  until?: Date,
): Promise<void> {
  const named = about && { personName: about.name, aboutPersonId: about.personId }
  const all = [personIds].flat()
  for (let at = 0; at < all.length; at += atOnce) {
    const rows = all.slice(at, at + atOnce).map((personId) => {
      return { ...told, ...named, personId, messageId: newId(now), writtenAt: now }
    })
    await db.insert(message).values(rows)
    await remindOf(db, told.kind, rows, until)
  }
}
