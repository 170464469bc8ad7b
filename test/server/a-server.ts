/** A built server on a lane of its own, with a double of WeChat behind it. */
import { aRealLane } from '../built/real-lane.ts'
import type { Lane } from '../support/lane.ts'
import { aBuild, type Running, run, sessionKey } from './built-server.ts'
import { appSecret, aWeChat, type WeChat } from './wechat.ts'

export interface Served {
  lane: Lane
  wechat: WeChat
  folder: string
  environment: Record<string, string>
  server: Running
  close(): Promise<void>
}

export async function aServer(more: Record<string, string> = {}): Promise<Served> {
  const real = await aRealLane()
  const { lane } = real
  const wechat = await aWeChat(lane.appId)
  const { folder, remove } = await aBuild()
  const environment = { ...real.environment, ...withWeChat(wechat), ...more }
  const server = await run(folder, environment)
  const close = async () => {
    await server.stop()
    await wechat.close()
    remove()
    await lane.close()
  }
  return { lane, wechat, folder, environment, server, close }
}

export function withWeChat({ url }: WeChat): Record<string, string> {
  return {
    LINLI_WECHAT_SECRET: appSecret,
    LINLI_SESSION_KEY: sessionKey,
    LINLI_WECHAT_URL: url,
  }
}
