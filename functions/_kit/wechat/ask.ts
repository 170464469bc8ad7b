/** One question to WeChat's server. What matters is whether it can have been heard. */

export type Heard =
  | { said: Readonly<Record<string, unknown>> }
  /** No connection came about: nothing can have been done. */
  | { unheard: string }
  /** It was sent, and no answer came that could be read: it may have been done. */
  | { ambiguous: string }

/** Longer than undici takes to give up connecting (10 s), so that this is told apart from an answer that never came. */
export const patience = 15_000

export async function ask(address: URL, body: object, milliseconds = patience): Promise<Heard> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      // An instance that slept would else write into a connection that is long dead and never know what became of it.
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(milliseconds),
    })
    if (!response.ok) return { ambiguous: `http${response.status}` }
    const said: unknown = await response.json()
    return typeof said === 'object' && said !== null
      ? { said: said as Record<string, unknown> }
      : { ambiguous: 'unreadable' }
  } catch (error) {
    const code = codeOf(error)
    return neverSent.test(code) ? { unheard: code } : { ambiguous: code }
  }
}

// No address, no route, no connection, no trust in the certificate: in all of these nothing was sent yet.
const neverSent =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+|UNABLE_TO_\w+|SELF_SIGNED_\w+|DEPTH_ZERO_\w+)$/

function codeOf(error: unknown): string {
  const { name, cause } = Object(error) as { name?: unknown; cause?: { code?: unknown } }
  if (typeof cause?.code === 'string') return cause.code
  return name === 'TimeoutError' ? 'timedOut' : 'cutOff'
}
