/** What HTTP access is given back. Lists of values, and with them cookies, cannot leave. */
export interface HttpReply {
  statusCode: number
  headers: Record<string, string>
  body: string
  isBase64Encoded: boolean
}

const asText = /^(text\/|application\/(json|problem\+json|javascript|xml)|image\/svg\+xml)/

/** serverless-http sends as text whatever it is not told of, and bytes do not survive that. */
export function isBinary(headers: Record<string, string>): boolean {
  const type = headers['content-type'] ?? ''
  return headers['content-encoding'] !== undefined || (type !== '' && !asText.test(type))
}

/** A reply of unknown length would be taken apart again by its line breaks. */
export async function whole(response: Response): Promise<Response> {
  if (response.body === null) return response
  const body = await response.arrayBuffer()
  const headers = new Headers(response.headers)
  headers.delete('transfer-encoding')
  headers.set('content-length', String(body.byteLength))
  return new Response(body, { status: response.status, headers })
}

export function emptyReply(
  statusCode: number,
  headers: Readonly<Record<string, string>>,
): HttpReply {
  return { statusCode, headers: { ...headers }, body: '', isBase64Encoded: false }
}
