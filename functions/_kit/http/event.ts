/**
 * HTTP access, made whole before serverless-http sees it: that one loses query arrays, breaks cookies,
 * answers 400 without Host and takes the word "false" for true. Nothing else reads the platform's event.
 */

/** What serverless-http reads, and no more: one value for a header, a list for each key of the query. */
export interface HttpEvent {
  httpMethod: string
  path: string
  headers: Record<string, string>
  multiValueQueryStringParameters: Record<string, string[]>
  body: Buffer
  isBase64Encoded: false
}

type Fields = Readonly<Record<string, unknown>>

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
/** Marks of a call from the mini-program or of a timer, which may dress up as a request. */
const foreign = ['op', 'userInfo', 'Type', 'TriggerName']
// The body is sent whole, whatever was said of its length and its parts; the host is never believed.
const dropped = /^(content-length|transfer-encoding|connection|expect|upgrade|trailer|te|host)$/

/** @returns null for what is no request: another trigger, or anything made to look like one. */
export function readHttpEvent(event: unknown, basePath: string): HttpEvent | null {
  if (!isFields(event) || foreign.some((key) => Object.hasOwn(event, key))) return null
  const { httpMethod, path, requestContext } = event
  if (typeof httpMethod !== 'string' || typeof path !== 'string') return null
  const method = httpMethod.toUpperCase()
  if (!methods.has(method) || !isFields(requestContext) || !isFields(event.headers)) return null
  return {
    httpMethod: method,
    path: pathBelow(basePath, encodePath(path)),
    headers: { ...headersOf(event.headers, event.multiValueHeaders), host: 'linli.invalid' },
    multiValueQueryStringParameters: queryOf(event.queryStringParameters),
    body: bodyOf(event.body, event.isBase64Encoded),
    isBase64Encoded: false,
  }
}

/** The platform says the path with or without the route's prefix, from one year to the next. */
function pathBelow(basePath: string, path: string): string {
  const isBelow = path === basePath || path.startsWith(`${basePath}/`)
  return (isBelow ? path.slice(basePath.length) : path) || '/'
}

/** What arrives decoded is encoded again, what arrives encoded stays; a path begins with one slash. */
function encodePath(path: string): string {
  const encoded = path.replace(/%(?![0-9a-f]{2})|[^\w/.~!$&'()*+,;=:@%-]+/gi, (part) =>
    [...Buffer.from(part)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  )
  return encoded.replace(/^\/*/, '/')
}

/** All values of a header where the platform lists them, else the one it gives. */
function headersOf(single: Fields, lists: unknown): Record<string, string> {
  const values = Object.entries({ ...single, ...(isFields(lists) ? lists : {}) }).map(
    ([name, value]) => [name.toLowerCase(), [value].flat().filter(isSendable)] as const,
  )
  return Object.fromEntries(
    values
      .filter(([name, list]) => /^[a-z0-9-]+$/.test(name) && !dropped.test(name) && list.length > 0)
      .map(([name, list]) => [name, list.join(name === 'cookie' ? '; ' : ', ')]),
  )
}

function isSendable(value: unknown): value is string {
  return typeof value === 'string' && /^[\t\x20-\x7e\x80-\xff]*$/.test(value)
}

function queryOf(query: unknown): Record<string, string[]> {
  const pairs = Object.entries(isFields(query) ? query : {})
  return Object.fromEntries(pairs.map(([key, value]) => [key, [value].flat().map(textOf)]))
}

function textOf(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : ''
}

function bodyOf(body: unknown, isBase64Encoded: unknown): Buffer {
  if (typeof body === 'string') {
    const isBinary = isBase64Encoded === true || isBase64Encoded === 'true'
    return Buffer.from(body, isBinary ? 'base64' : 'utf8')
  }
  return Buffer.from(isFields(body) ? JSON.stringify(body) : '')
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
