import { allowReminder } from '@linli/shared/person/allow-reminder'
import type { Caller } from '../support/caller.ts'
import type { Lane } from '../support/lane.ts'

/** Somebody who allowed so many reminders. */
export async function aReminded(lane: Lane, times: number): Promise<Caller> {
  const person = await lane.aPerson('gridWorker')
  await allow(person, times)
  return person
}

export async function allow(person: Caller, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1)
    await person.call(allowReminder, { templates: ['grantChange'] })
}

/** What waits for, or became of, the reminders of one person. */
export async function outboxOf({ owner }: Lane, { personId }: Caller) {
  const { rows } = await owner.query<Record<string, unknown>>(
    `select template, state, attempts, code, written_at as "writtenAt", due_at as "dueAt",
       expires_at as "expiresAt"
     from linli.outbox where person_id = $1 order by message_id`,
    [personId],
  )
  return rows
}

export async function identitiesOf({ owner }: Lane, { personId }: Caller): Promise<unknown[]> {
  const { rows } = await owner.query<{ open_id: string }>(
    'select open_id from sealed.identity where person_id = $1',
    [personId],
  )
  return rows.map(({ open_id }) => open_id)
}
