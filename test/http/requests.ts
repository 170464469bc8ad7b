/** Requests as HTTP access hands them to a function. */
export interface Asked {
  [key: string]: unknown
  headers?: Record<string, unknown> | undefined
}

export function aRequest(path: string, change: Asked = {}) {
  return {
    path,
    httpMethod: 'GET',
    headers: { host: 'linli.example', 'user-agent': 'canary' },
    multiValueHeaders: { host: ['linli.example'], 'user-agent': ['canary'] },
    queryStringParameters: {},
    requestContext: { requestId: 'r-1', envId: 'linli-demo', appId: '1', uin: '2' },
    body: '',
    isBase64Encoded: false,
    ...change,
  }
}

export function aPost(path: string, body: unknown, change: Asked = {}) {
  return aRequest(path, {
    httpMethod: 'POST',
    headers: { host: 'linli.example', 'content-type': 'application/json' },
    multiValueHeaders: undefined,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...change,
  })
}
