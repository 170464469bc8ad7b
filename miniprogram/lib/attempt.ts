// One thing that a person wants done, until it is answered: pressed again with nothing changed, it asks under the
// same ids, so that an answer lost on the way does not make it done twice.
import { Refused } from './failures.ts'
import { newId, newRequestId } from './ids.ts'
import { mayStillSucceed } from './pending-check-ins.ts'

export interface Attempt {
  typed: string
  requestId: string
  /** For what it makes, where it makes something. */
  newId: string
}

export async function attempt<Answer>(
  page: { attempt: Attempt | null },
  typed: unknown,
  ask: (attempt: Attempt) => Promise<Answer>,
): Promise<Answer> {
  const key = JSON.stringify(typed)
  const kept = page.attempt?.typed === key ? page.attempt : null
  const now = kept ?? { typed: key, requestId: newRequestId(), newId: await newId() }
  page.attempt = now
  try {
    const answer = await ask(now)
    page.attempt = null
    return answer
  } catch (error) {
    if (error instanceof Refused && !mayStillSucceed(error)) page.attempt = null
    throw error
  }
}
