import { networkChanged, phone } from '../runtime/phone.ts'
import { ApiFailure, api } from './call.ts'

type Status = { isConnected: boolean; networkType: string }
type Listener = (status: Status) => void

const status = (): Status => ({
  isConnected: phone.online,
  networkType: phone.online ? 'wifi' : 'none',
})
type Request = {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  timeout?: number
}

/** Any status is a success, as on a phone; only not being answered is a failure. JSON alone. */
async function request({ url, method = 'GET', data, header, timeout = 60_000 }: Request) {
  if (!phone.online) throw new ApiFailure('network is not connected')
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...header },
    ...(data === undefined ? {} : { body: JSON.stringify(data) }),
    signal: AbortSignal.timeout(timeout),
  })
  const text = await response.text()
  if (!phone.online) throw new ApiFailure('network is not connected')
  const headers = Object.fromEntries(response.headers)
  return { data: parsed(text), statusCode: response.status, header: headers, cookies: [] }
}

/** What is no JSON comes as the text it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const wrapped = new Map<Listener, () => void>()

export const network = {
  request: api('request', request),
  getNetworkType: api('getNetworkType', () => ({ networkType: status().networkType })),
  onNetworkStatusChange(listener: Listener) {
    const own = () => listener(status())
    wrapped.set(listener, own)
    networkChanged.on(own)
  },
  offNetworkStatusChange(listener?: Listener) {
    for (const [known, own] of wrapped) {
      if (listener && known !== listener) continue
      networkChanged.off(own)
      wrapped.delete(known)
    }
  },
}
