// WeChat types the listener differently for on and off; this much of it is in both.
type Change = { isConnected?: boolean; errMsg?: string }

/** Runs `listener` each time the phone is connected again; the result stops it. */
export function whenNetworkIsBack(listener: () => void): () => void {
  const onChange = ({ isConnected }: Change) => {
    if (isConnected) listener()
  }
  wx.onNetworkStatusChange(onChange)
  return () => wx.offNetworkStatusChange(onChange)
}
