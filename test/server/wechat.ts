/** WeChat's `sns/jscode2session` as it is documented: codes good once, its errors by number, text/plain as it comes. */
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'

export const appSecret = 'canary-app-secret'

export interface WeChat {
  url: string
  /** What `wx.login` would give on the phone of that openid. */
  codeOf(openId: string): string
  /** A code that is answered with that error. */
  failing(errcode: number, errmsg: string): string
  /** A code that is never answered, or not in JSON. */
  lost(how: 'silence' | 'html'): string
  asked: number
  close(): Promise<void>
}

type Reply = object | 'silence' | 'html'

export async function aWeChat(appId: string): Promise<WeChat> {
  const replies = new Map<string, Reply>()
  const give = (reply: Reply) => {
    const code = `0${randomUUID().replaceAll('-', '')}`
    replies.set(code, reply)
    return code
  }
  const server = createServer((request, response) => {
    wechat.asked += 1
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://wechat')
    const reply = replyTo(pathname, searchParams)
    if (reply === 'silence') return
    const text = reply === 'html' ? '<html>busy</html>' : JSON.stringify(reply)
    response.writeHead(200, { 'content-type': 'text/plain' }).end(text)
  })
  function replyTo(pathname: string, query: URLSearchParams): Reply {
    if (pathname !== '/sns/jscode2session') return 'html'
    if (query.get('grant_type') !== 'authorization_code') return { errcode: 40002, errmsg: 'grant' }
    if (query.get('appid') !== appId) return { errcode: 40013, errmsg: 'invalid appid' }
    if (query.get('secret') !== appSecret) return { errcode: 40125, errmsg: 'invalid appsecret' }
    const code = query.get('js_code') ?? ''
    const reply = replies.get(code)
    replies.delete(code)
    return reply ?? { errcode: 40029, errmsg: 'invalid code, rid: 演示' }
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  const wechat: WeChat = {
    url: `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`,
    codeOf: (openid) => give({ openid, session_key: 'canary-session-key', errcode: 0 }),
    failing: (errcode, errmsg) => give({ errcode, errmsg }),
    lost: give,
    asked: 0,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return wechat
}
