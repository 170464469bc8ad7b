import { networkChanged, phone } from '../runtime/phone.ts'
import { api } from './call.ts'

type Status = { isConnected: boolean; networkType: string }
type Listener = (status: Status) => void

const status = (): Status => ({
  isConnected: phone.online,
  networkType: phone.online ? 'wifi' : 'none',
})
const wrapped = new Map<Listener, () => void>()

export const network = {
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
