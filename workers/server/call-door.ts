import type { IncomingMessage, ServerResponse } from 'node:http'
import { answer, refuse } from './answer.ts'
import { contextOf } from './contexts.ts'
import { stopwatch } from './log.ts'
import type { Parts } from './parts.ts'
import { readSession } from './session.ts'

/** `POST /call/api-<domain>`: the function, in a context that holds what the verified session says and nothing else. */
export async function callFunction(
  { settings, functions, now, log }: Parts,
  name: string,
  {
    request,
    body,
    response,
  }: { request: IncomingMessage; body: unknown; response: ServerResponse },
): Promise<void> {
  const passed = stopwatch()
  const turnAway = (code: 'notFound' | 'signedOut') => {
    log({ op: 'call', outcome: 'failure', code, milliseconds: passed() })
    refuse(response, code)
  }
  // Timers and pages are functions too, and nobody's to call.
  const main = name.startsWith('api-') ? functions.get(name) : undefined
  if (!main) return turnAway('notFound')
  const { authorization } = request.headers
  const session = authorization && /^Bearer (\S+)$/i.exec(authorization)?.[1]
  const openId = session ? readSession(settings, session, now()) : null
  // Who comes without a session is nobody, as what is for anyone may be asked by anyone; a bad one is told so.
  if (authorization !== undefined && openId === null) return turnAway('signedOut')
  const context = openId === null ? {} : contextOf(settings.appId, openId)
  answer(response, await main(body, context))
}
