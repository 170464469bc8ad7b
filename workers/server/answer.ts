/** What the phone is answered: the same envelope as through the cloud, so that it reads one kind of answer. */
import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { type HostFailureCode, hostFailures, statusOf } from '@linli/shared/failure'

export function answer(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(JSON.stringify(body))
}

export function refuse(response: ServerResponse, code: HostFailureCode): void {
  const kind = hostFailures[code]
  answer(response, { requestId: randomUUID(), failure: { kind, code } }, statusOf[kind])
}
