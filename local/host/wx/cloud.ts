// Cloud functions: a POST to the server behind the phone wall, with the phone's key instead of a login.
import { log, phone } from '../runtime/phone.ts'
import type { Callbacks } from './call.ts'

type Call = { name: string; data?: unknown } & Callbacks<{ result: unknown }>

/** Unlike other APIs, cloud calls fail with a real Error, as WeChat's SDK throws it. */
class CloudError extends Error {
  readonly errCode: number
  readonly errMsg: string
  constructor(errCode: number, message: string) {
    super(`cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${message}`)
    this.errCode = errCode
    this.errMsg = this.message
  }
}

const noNetwork = -404011
const functionFailed = -504002
let requests = 0

async function post({ name, data }: Call) {
  requests += 1
  const requestID = `${phone.key}-${requests}`
  if (!phone.online) {
    await new Promise((resolve) => setTimeout(resolve, 300))
    throw new CloudError(noNetwork, 'request:fail, network is not connected')
  }
  const response = await fetch(`${phone.base}/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-phone': phone.key },
    body: JSON.stringify(data ?? {}),
  }).catch((error: unknown) => {
    throw new CloudError(noNetwork, `request:fail ${error}`)
  })
  // The answer to a request made before the network was cut is lost, as it would be outside.
  if (!phone.online) throw new CloudError(noNetwork, 'request:fail, network is not connected')
  const text = await response.text()
  if (!response.ok) throw new CloudError(functionFailed, `${response.status} ${text.slice(0, 200)}`)
  log(`${name} ${describe(data)}`)
  return { result: JSON.parse(text) as unknown, errMsg: 'cloud.callFunction:ok', requestID }
}

function describe(data: unknown): string {
  const op = (data as { op?: unknown } | undefined)?.op
  return typeof op === 'string' ? op : ''
}

function callFunction(options: Call) {
  const work = post(options)
  const { success, fail, complete } = options
  if (!success && !fail && !complete) return work
  work.then(
    (result) => {
      success?.(result)
      complete?.(result)
    },
    (error: CloudError) => {
      fail?.(error)
      complete?.(error)
    },
  )
  return undefined
}

export const cloud = {
  cloud: {
    DYNAMIC_CURRENT_ENV: Symbol('DYNAMIC_CURRENT_ENV'),
    init: () => {},
    callFunction,
  },
}
