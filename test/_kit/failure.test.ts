import { hostFailures, statusOf } from '@linli/shared/failure'
import { expect, it } from 'vitest'
import { Failure, failureOf, hostFailure } from '../../functions/_kit/failure.ts'

function coded(code: string, message = 'canary') {
  return Object.assign(new Error(message), { code })
}

it.each([
  // Network and system.
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'],
  // PostgreSQL: connection lost, too many connections, out of memory, shut down, starting up, timed out.
  ...['08006', '08001', '53300', '53200', '57P01', '57P03', '57014'],
])('%s passes, so the phone may ask again', (code) => {
  expect(failureOf(coded(code))).toMatchObject({ kind: 'unavailable', code: 'unavailable' })
  const wrapped = new Error('Failed query', { cause: coded(code) })
  expect(failureOf(wrapped).code).toBe('unavailable')
})

it.each([
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'timeout exceeded when trying to connect',
  'Query read timeout expired',
])('“%s” passes', (message) => {
  expect(failureOf(new Error(message)).code).toBe('unavailable')
})

it.each(['23505', '42703', '22007', '25006', '40001', 'ERR_INVALID_ARG_TYPE', 'EACCES', ''])(
  'code “%s” is a bug',
  (code) => {
    expect(failureOf(coded(code))).toMatchObject({ kind: 'broken', code: 'broken' })
  },
)

it.each([[undefined], [null], ['text'], [7], [{}], [new TypeError('x')], [[]]])(
  'anything else that is thrown is a bug: %s',
  (thrown) => {
    expect(failureOf(thrown)).toMatchObject({ kind: 'broken', code: 'broken' })
  },
)

it('a cause that is its own cause ends too', () => {
  const error = new Error('around')
  error.cause = new Error('inside', { cause: error })
  expect(failureOf(error).code).toBe('broken')
})

it('a refusal stays what it is, with its fields', () => {
  const fields = [{ path: 'token', problem: 'too_small' }]
  const refusal = hostFailure('invalid', fields)
  expect(failureOf(refusal)).toBe(refusal)
  expect(refusal).toMatchObject({ kind: 'invalid', code: 'invalid', fields })
  expect(new Failure('conflict', 'activity.over').fields).toBeUndefined()
})

it('every refusal of the host is of a kind that has a status', () => {
  const statuses = Object.values(hostFailures).map((kind) => statusOf[kind])
  expect(new Set(statuses)).toEqual(new Set([400, 401, 403, 404, 409, 500, 503]))
})
