import type { IncomingMessage } from 'node:http'

/** A request of Node's as HTTP access would hand it to a function: strings, lists beside them, text bodies as text. */
export function httpEvent(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headersDistinct'>,
  body: Buffer,
) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback')
  const lists = Object.entries(request.headersDistinct).map(
    ([name, list]) => [name, list ?? []] as const,
  )
  const isText = !body.includes(0)
  return {
    path: pathname,
    httpMethod: request.method ?? 'GET',
    headers: Object.fromEntries(lists.map(([name, list]) => [name, list[0] ?? ''])),
    multiValueHeaders: Object.fromEntries(lists),
    queryStringParameters: Object.fromEntries(
      [...new Set(searchParams.keys())].map((key) => [key, oneOrAll(searchParams.getAll(key))]),
    ),
    requestContext: { requestId: 'local', envId: 'local' },
    body: body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  }
}

function oneOrAll(values: string[]): string | string[] {
  return values.length === 1 ? (values[0] ?? '') : values
}
