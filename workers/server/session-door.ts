import type { ServerResponse } from 'node:http'
import { answer, refuse } from './answer.ts'
import { stopwatch } from './log.ts'
import type { Parts } from './parts.ts'
import { makeSession, sessionSeconds } from './session.ts'
import { whoHas } from './wechat.ts'

/** `POST /session {code}`: gives a session to whoever WeChat names. Nothing else of the request is looked at. */
export async function openSession(
  { settings, now, log }: Parts,
  body: unknown,
  response: ServerResponse,
): Promise<void> {
  const passed = stopwatch()
  const { code } = Object(body) as { code?: unknown }
  if (typeof code !== 'string' || !/^[\w-]{1,128}$/.test(code)) {
    log({ op: 'session', outcome: 'failure', code: 'malformed', milliseconds: passed() })
    return refuse(response, 'malformed')
  }
  const named = await whoHas(code, settings)
  if ('failure' in named) {
    const { failure, why } = named
    log({ op: 'session', outcome: 'failure', code: failure, why, milliseconds: passed() })
    return refuse(response, failure)
  }
  log({ op: 'session', outcome: 'output', milliseconds: passed() })
  answer(response, { session: makeSession(settings, named.openId, now()), lasts: sessionSeconds })
}
